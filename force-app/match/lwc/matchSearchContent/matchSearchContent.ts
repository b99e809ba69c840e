import { LightningElement, api } from 'lwc';
import IS_MANAGER from '@salesforce/customPermission/Reference_Manager';
import IS_REQUESTER from '@salesforce/customPermission/Reference_Requester';
import type { Alternative } from 'c/apiClient';
import { words } from 'c/matchSearchWords';
import { words as matched } from 'c/matchWords';
import type { FoundContent } from '../../../../api/match/searchSchema.ts';

interface Piece {
  id: string;
  title: string;
  type: string;
  of: string;
  customer: string;
  way: Alternative;
}

/** What customers have given that holds the words of the search, each to be shared with a prospect. */
export default class MatchSearchContent extends LightningElement {
  @api content: FoundContent[] = [];

  words = words;
  mayShare = Boolean(IS_REQUESTER || IS_MANAGER);

  get pieces(): Piece[] {
    return this.content.map(({ id, title, type, reference }) => ({
      ...{ id, title, type: type ?? '', of: reference.id, customer: reference.account ?? matched.unnamed },
      way: { kind: 'content', referenceId: reference.id, contentId: id, contentType: type, label: title },
    }));
  }
}
