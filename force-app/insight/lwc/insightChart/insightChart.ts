import { LightningElement, api } from 'lwc';
import CHARTS from '@salesforce/resourceUrl/Vouchsafe_Charts';
import { loadScript } from 'lightning/platformResourceLoader';
import { configOf, type Bars, type Inks, type Mark } from 'c/insightBars';

interface Chart {
  destroy(): void;
}
type Library = new () => Chart;

const BAR_REM = 1.25;
const FRAME_REM = 3;

/** Bars with a sentence that says what they show. Whoever does not see them reads the table beside it. */
export default class InsightChart extends LightningElement {
  @api sentence = '';
  @api names: readonly string[] = [];
  @api bars: readonly Bars[] = [];
  @api mark: Mark | null = null;

  /** Without the library the sentence and the table say the same. */
  isThere = true;

  private drawn?: Chart;
  private shown = '';

  get frameStyle(): string {
    return `block-size: ${this.names.length * (Math.max(this.bars.length, 2) * BAR_REM + 0.75) + FRAME_REM}rem`;
  }

  get legend(): { label: string; className: string }[] {
    return this.bars.map(({ label, ink }) => ({ label, className: `swatch ${ink}` }));
  }

  renderedCallback(): void {
    const shown = JSON.stringify([this.names, this.bars, this.mark]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.draw();
  }

  disconnectedCallback(): void {
    this.drawn?.destroy();
    this.drawn = undefined;
    this.shown = '';
  }

  private async draw(): Promise<void> {
    try {
      await loadScript(this, CHARTS);
      const { Chart: Library } = window as unknown as { Chart: Library };
      const canvas = this.template?.querySelector('canvas');
      if (!canvas) return;
      this.drawn?.destroy();
      const config = configOf(this.names, this.bars, this.mark, this.inks());
      this.drawn = Reflect.construct(Library, [canvas, config]) as Chart;
    } catch {
      this.isThere = false;
    }
  }

  private inks(): Inks {
    const style = (selector: string) => getComputedStyle(this.template?.querySelector(selector) as Element);
    const { color: text, fontFamily: font } = style('.sentence');
    const color = (name: string) => style(`.ink.${name}`).color;
    return { strong: color('strong'), pale: color('pale'), mark: color('mark'), grid: color('grid'), text, font };
  }
}
