const loaded = new Map();

/** Once for all components of a page, as the platform does. */
export function loadScript(_component, url) {
  if (!loaded.has(url)) {
    loaded.set(
      url,
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = url;
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(`${url} could not be loaded`));
        document.head.append(script);
      }),
    );
  }
  return loaded.get(url);
}
