export const REQUEST_STATUSES = [
  'Draft',
  'New',
  'Pending Approval',
  'In Progress',
  'Scheduled',
  'Completed',
  'Not Approved',
  'Cancelled',
  'Unfulfilled',
  'Missed',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];
