// What the platform offers to components, as far as ours use it.

declare module '@salesforce/label/*' {
  const text: string;
  export default text;
}

declare module '@salesforce/apex/*' {
  const method: (parameters: Record<string, unknown>) => Promise<string>;
  export default method;
}

declare module '@salesforce/user/Id' {
  const id: string | undefined;
  export default id;
}

declare module '@salesforce/client/formFactor' {
  const factor: 'Large' | 'Medium' | 'Small';
  export default factor;
}

/** Whether the reader has it. */
declare module '@salesforce/customPermission/*' {
  const has: boolean | undefined;
  export default has;
}

declare module '@salesforce/i18n/*' {
  const value: string;
  export default value;
}

/** Where a static resource is. */
declare module '@salesforce/resourceUrl/*' {
  const url: string;
  export default url;
}

declare module 'lightning/platformResourceLoader' {
  import type { LightningElement } from 'lwc';
  export function loadScript(component: LightningElement, url: string): Promise<void>;
}

declare module 'lightning/platformShowToastEvent' {
  interface Toast {
    title: string;
    message?: string;
    messageData?: (string | { url: string; label: string })[];
    variant?: 'info' | 'success' | 'warning' | 'error';
    mode?: 'dismissible' | 'pester' | 'sticky';
  }
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: Toast);
  }
}

declare module 'lightning/navigation' {
  import type { LightningElement } from 'lwc';
  export interface PageReference {
    type: string;
    attributes: Record<string, unknown>;
    /** Names begin with `c__`. */
    state?: Record<string, string | undefined>;
  }
  const Navigate: unique symbol;
  const GenerateUrl: unique symbol;
  interface Navigating {
    [Navigate](page: PageReference, replace?: boolean): void;
    [GenerateUrl](page: PageReference): Promise<string>;
  }
  export const CurrentPageReference: import('lwc').WireAdapterConstructor;
  export const NavigationMixin: {
    (base: typeof LightningElement): new () => LightningElement & Navigating;
    readonly Navigate: typeof Navigate;
    readonly GenerateUrl: typeof GenerateUrl;
  };
}

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';
  export default class LightningModal extends LightningElement {
    static open<Result>(options: Record<string, unknown>): Promise<Result | undefined>;
    label: string;
    size: string;
    description: string;
    disableClose: boolean;
    close(result?: unknown): void;
  }
}

declare module 'lightning/uiRecordApi' {
  export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}

declare module 'lightning/prompt' {
  const prompt: {
    open(options: { message: string; label: string; defaultValue?: string }): Promise<string | null>;
  };
  export default prompt;
}

declare module 'lightning/confirm' {
  const confirm: {
    open(options: { message: string; label: string; theme?: string; variant?: string }): Promise<boolean>;
  };
  export default confirm;
}
