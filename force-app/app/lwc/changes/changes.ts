/** Tells the components of this page that a record changed, so that each reads it again. */
interface Subscription {
  listener: () => void;
  /** The record it is about; left out, every record. */
  about?: () => string | undefined;
}

const subscriptions = new Set<Subscription>();

/** Returns the function that ends the subscription. */
export function subscribe(listener: Subscription['listener'], about?: Subscription['about']): () => void {
  const subscription = { listener, about };
  subscriptions.add(subscription);
  return () => {
    subscriptions.delete(subscription);
  };
}

export function notify(recordId: string | null | undefined): void {
  subscriptions.forEach(({ listener, about }) => {
    if (!about || about() === recordId) listener();
  });
}
