import { LightningElement, api } from 'lwc';
import { fill, momentInWords } from 'c/inWords';
import { words } from 'c/requestPageWords';
import { customerWord, nameAndRole, verdictWord } from 'c/requestStatus';
import type { RequestView } from '../../../../api/request/schema.ts';

interface Approval {
  id: string;
  icon: string;
  text: string;
  comment: string | null;
}
interface Customer {
  id: string;
  referenceId: string;
  name: string;
  headline: string;
  status: string;
  reserved: string;
  released: string;
  approvals: Approval[];
}

const ICONS: Record<string, string> = {
  Pending: 'utility:clock',
  Approved: 'utility:success',
  Declined: 'utility:close',
  'Not Needed': 'utility:dash',
};

/** The suggested customers in order of preference, each with its approvals. */
export default class RequestCustomers extends LightningElement {
  @api request!: RequestView;

  words = words;

  get customers(): Customer[] {
    return this.request.candidates.map((candidate) => {
      const { reference, account, reservedUntil, releasedName, releasedChannel } = candidate;
      return {
        id: candidate.id,
        referenceId: reference?.id ?? '',
        name: account.name ?? words.unnamed,
        headline: reference?.headline ?? '',
        status: customerWord(candidate.status),
        reserved: reservedUntil ? fill(words.reservedUntil, momentInWords(reservedUntil)) : '',
        released: [releasedName, releasedChannel].filter(Boolean).join(' · '),
        approvals: this.approvalsOf(candidate.id),
      };
    });
  }

  get isEmpty(): boolean {
    return this.request.candidates.length === 0;
  }

  private approvalsOf(candidateId: string): Approval[] {
    return this.request.approvals
      .filter((approval) => approval.candidateId === candidateId)
      .map(({ id, approver, role, verdict, answeredAt, comment }) => ({
        id,
        icon: ICONS[verdict] ?? 'utility:clock',
        text: fill(
          answeredAt ? words.approvalAnswered : words.approvalOpen,
          verdictWord(verdict),
          nameAndRole(approver?.name, role),
          answeredAt ? momentInWords(answeredAt) : '',
        ),
        comment,
      }));
  }
}
