import { LightningElement, api } from 'lwc';

/** The color and pattern by which a criterion is known in every bar. */
export default class MatchSwatch extends LightningElement {
  @api paint = '';
}
