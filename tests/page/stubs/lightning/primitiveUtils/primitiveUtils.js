export const reflectAttribute = (element, name, value) =>
  value ? element.setAttribute(name, value) : element.removeAttribute(name);
