import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { fill } from 'c/inWords';
import { words } from 'c/requestFormWords';
import type { CreatedRequest } from '../../../../api/request/schema.ts';

/** Says that a request was made, with the way to it; a customer who could not be reserved is named with the reason. */
export function sentToast(created: CreatedRequest, url: string, names: Record<string, string>): ShowToastEvent {
  const { request, full } = created;
  const left = full.map(({ referenceId, text }) => `${names[referenceId] ?? words.unnamed}: ${text}.`).join(' ');
  return new ShowToastEvent({
    title: words.sent,
    message: left ? `{0} ${fill(words.left, left)}` : '{0}',
    messageData: [{ url, label: request.number ?? words.open }],
    variant: left ? 'warning' : 'success',
    mode: left ? 'sticky' : 'dismissible',
  });
}
