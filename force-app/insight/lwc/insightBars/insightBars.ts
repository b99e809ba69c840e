/** Values of one kind, one for each name. */
export interface Bars {
  label: string;
  ink: 'strong' | 'pale';
  values: readonly (number | null)[];
}

/** A mark across all bars. */
export interface Mark {
  label: string;
  at: number;
}

/** Colors as the page has them. */
export interface Inks {
  strong: string;
  pale: string;
  mark: string;
  text: string;
  grid: string;
  font: string;
}

/** What a drawn chart offers, as far as it is used. */
interface Drawn {
  ctx: CanvasRenderingContext2D;
  chartArea: { top: number; bottom: number };
  scales: { x: { getPixelForValue: typeof Math.round } };
}

/** Beside bars there is room for so many characters. */
const ROOM = 18;

/** A long name in lines, broken between words. */
function lines(name: string): string[] {
  const told: string[] = [];
  for (const word of name.split(' ')) {
    const last = told.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= ROOM) told[told.length - 1] = `${last} ${word}`;
    else told.push(word);
  }
  return told;
}

const markPlugin = ({ at }: Mark, color: string) => ({
  id: 'mark',
  afterDatasetsDraw({ ctx, chartArea, scales }: Drawn) {
    const x = scales.x.getPixelForValue(at);
    ctx.save();
    Object.assign(ctx, { strokeStyle: color, lineWidth: 2 });
    ctx.setLineDash([6, 4]);
    ctx.beginPath();
    ctx.moveTo(x, chartArea.top);
    ctx.lineTo(x, chartArea.bottom);
    ctx.stroke();
    ctx.restore();
  },
});

/** Lying bars for Chart.js, each name with all its values, nothing that moves. */
export function configOf(names: readonly string[], bars: readonly Bars[], mark: Mark | null, inks: Inks): object {
  const font = { family: inks.font, size: 13 };
  const ticks = { color: inks.text, font };
  return {
    type: 'bar',
    data: {
      labels: names.map(lines),
      datasets: bars.map(({ label, ink, values }) => ({
        label,
        data: [...values],
        backgroundColor: inks[ink],
        borderRadius: 3,
        maxBarThickness: 14,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { display: false } },
      scales: {
        x: {
          beginAtZero: true,
          suggestedMax: mark ? mark.at * 1.25 : undefined,
          ticks: { ...ticks, precision: 0 },
          grid: { color: inks.grid },
        },
        y: { ticks: { ...ticks, autoSkip: false }, grid: { display: false } },
      },
    },
    plugins: mark ? [markPlugin(mark, inks.mark)] : [],
  };
}
