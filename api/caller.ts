/** The person a request is made for, as the verified token names them. */
export interface Caller {
  orgId: string;
  userId: string;
  username: string;
  /** Custom permissions the platform said this person holds. */
  permissions: ReadonlySet<string>;
}
