import InsightPage from 'c/insightPage';
import { firstDay, periodsOf } from 'c/insightPeriod';
import type { Section } from 'c/insightHealthCells';
import { sectionsOf } from 'c/insightHealthFigures';
import { words } from 'c/insightHealthWords';
import type { Health } from '../../../../api/insight/healthSchema.ts';

const USUAL = 12;

/** How fairly references are asked, who is missing, and what the program saves and costs. */
export default class InsightHealth extends InsightPage<Health> {
  words = words;
  months = String(USUAL);

  get address(): string {
    return `/v1/insights/health?from=${firstDay(Number(this.months))}`;
  }

  get periods(): { label: string; value: string }[] {
    return periodsOf(words.months);
  }

  get isEmpty(): boolean {
    return this.answer?.load.references === 0;
  }

  get sections(): Section[] {
    const sections = this.answer ? sectionsOf(this.answer) : [];
    return sections.map((section) => ({ quiet: [], tables: [], ...section }));
  }

  handlePeriod({ detail }: CustomEvent<{ value: string }>): void {
    this.months = detail.value;
    this.load();
  }
}
