import { fromUrl, toUrl } from 'local/pageReference';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const NavigationMixin = (Base) =>
  class extends Base {
    [Navigate](reference, replace = false) {
      const url = toUrl(reference);
      if (reference.type === 'standard__webPage') window.open(url, '_blank', 'noopener');
      else window.dispatchEvent(new CustomEvent('local:navigate', { detail: { url, replace } }));
    }

    async [GenerateUrl](reference) {
      return toUrl(reference);
    }
  };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

export class CurrentPageReference {
  constructor(emit) {
    this.emit = () => emit(fromUrl(window.location));
  }

  connect() {
    window.addEventListener('local:navigated', this.emit);
    this.emit();
  }

  update() {}

  disconnect() {
    window.removeEventListener('local:navigated', this.emit);
  }
}
