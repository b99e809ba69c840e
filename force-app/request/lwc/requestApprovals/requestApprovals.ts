import { LightningElement, api } from 'lwc';
import { fill, momentInWords } from 'c/inWords';
import { words } from 'c/requestPageWords';
import { nameAndRole, verdictWord } from 'c/requestStatus';
import type { RequestView } from '../../../../api/request/schema.ts';

interface Row {
  id: string;
  icon: string;
  text: string;
  due: string;
  comment: string | null;
}

const ICONS: Record<string, string> = {
  Pending: 'utility:clock',
  Approved: 'utility:success',
  Declined: 'utility:close',
  'Not Needed': 'utility:dash',
};

/** Whose approval a customer needs, by when, and what they said, also in somebody's place. */
export default class RequestApprovals extends LightningElement {
  @api approvals: RequestView['approvals'] = [];

  words = words;

  get rows(): Row[] {
    return [...this.approvals]
      .sort((a, b) => a.step - b.step)
      .map(({ id, approver, answeredBy, role, verdict, answeredAt, dueAt, comment }) => {
        const asked = nameAndRole(approver?.name, role);
        const who = answeredBy?.name ? fill(words.approvalBy, answeredBy.name, asked) : asked;
        const when = answeredAt ? momentInWords(answeredAt) : '';
        return {
          id,
          icon: ICONS[verdict] ?? 'utility:clock',
          text: fill(answeredAt ? words.approvalAnswered : words.approvalOpen, verdictWord(verdict), who, when),
          due: dueAt && verdict === 'Pending' ? fill(words.approvalDue, momentInWords(dueAt)) : '',
          comment,
        };
      });
  }
}
