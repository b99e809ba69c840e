/** The company that is to be convinced, read as the caller. */
export interface Prospect {
  accountId: string | null;
  accountName: string | null;
  accountParentId: string | null;
  industry: string | null;
  country: string | null;
  region: string | null;
  sizeBand: string | null;
}

/** What matching asks of an opportunity, read as the caller. */
export interface Deal extends Prospect {
  opportunityId: string;
  name: string;
  ownerId: string;
  products: string[];
  useCases: string[];
  /** Roles of those who are to be convinced. */
  personas: string[];
  languages: string[];
  /** Whose products the buyer may take instead, or is to leave. */
  competitors: string[];
  stage: string;
  /** Sort order of every active stage by its API name: stages compare by it, never by name. */
  stageOrders: Record<string, number>;
  amount: number | null;
  closeDate: string | null;
  isClosed: boolean;
  /** May the caller edit the opportunity, read as the person? */
  canEdit: boolean;
  /** The role of the caller, read as the person; null: they have none, or none that they may read. */
  team: string | null;
}
