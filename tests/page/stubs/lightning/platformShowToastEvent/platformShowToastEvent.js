import Toast from 'lightning/toast';

/** The platform's event, in the words of the toast component that the package has. */
export class ShowToastEvent extends CustomEvent {
  constructor({ title, message, variant = 'info', mode = 'dismissible', messageData = [] } = {}) {
    const filled = message?.replace(/\{(\d+)\}/g, (slot, at) => {
      const data = messageData[at];
      return data === undefined || typeof data === 'object' ? slot : data;
    });
    const said = title ? { label: title, message: filled } : { label: filled };
    super('lightning__showtoast', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: {
        ...said,
        toast: Toast,
        variant,
        mode: mode === 'pester' ? 'dismissible' : mode,
        messageLinks: messageData,
      },
    });
  }
}
