declare const mark: unique symbol;

/** A value that was read on the caller's own session. Commands accept nothing else, so an id a person may not see
 *  answers like one that does not exist (docs: two rules that carry the security). */
export type Seen<T> = T & { readonly [mark]: true };

/** To be called in stores only, on what a session of `salesforce.as(caller)` returned; lint holds that. */
export const seen = <T>(value: T): Seen<T> => value as Seen<T>;
