import { LightningElement, api } from 'lwc';
import caution from '@salesforce/label/c.Reference_Readiness_Caution';
import label from '@salesforce/label/c.Reference_Readiness';
import notNow from '@salesforce/label/c.Reference_Readiness_Not';
import type { Readiness } from '../../../../api/policy/readinessSchema.ts';

const STATES: Record<Readiness['state'], string> = { Ready: '', Caution: caution, 'Do not ask now': notNow };

/** Why a customer is asked with care or not at all. Only those who may edit the reference are told; nothing stands for a ready one. */
export default class ReferenceReadiness extends LightningElement {
  @api readiness?: Readiness | null;

  label = label;

  get state(): string {
    return this.readiness ? STATES[this.readiness.state] : '';
  }

  get reasons(): Readiness['reasons'] {
    return this.readiness?.reasons ?? [];
  }
}
