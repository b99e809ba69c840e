import Base from 'lbc/primitiveIcon';
import { getIconPath, isValidName } from 'lightning/iconUtils';

/** The package compiles 1,727 icons as templates; SLDS's own sprite files show the same pictures. */
export default class PrimitiveIcon extends Base {
  async requestIconTemplates() {}

  get href() {
    return this.src || !isValidName(this.iconName) ? super.href : getIconPath(this.iconName);
  }
}
