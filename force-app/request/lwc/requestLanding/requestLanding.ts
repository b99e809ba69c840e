import Landing from 'c/landing';
import { landingOn } from 'c/requestStep';
import type { RequestView } from '../../../../api/request/schema.ts';

/** The step by whose link somebody came: brings them there, opens its form where it is theirs, says where it is over. */
export default class RequestLanding extends Landing<RequestView> {
  arrive(request: RequestView, step: string): string {
    const { focus, said = '', opens } = landingOn(request, step);
    this.dispatchEvent(new CustomEvent('land', { detail: { focus } }));
    if (opens) this.dispatchEvent(new CustomEvent('move', { detail: { move: opens } }));
    return said;
  }
}
