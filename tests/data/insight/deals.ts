/** Forty deals; the sheet in README.md says which of them the requests are for. */
export interface SheetDeal {
  ref: string;
  seller: 'rep' | 'rep2';
  amount: number;
  stage: 'Prospecting' | 'Value Proposition' | 'Negotiation/Review' | 'Closed Won' | 'Closed Lost';
  closeDate: string;
}

const deal = (line: string): SheetDeal => {
  const [ref = '', seller = '', thousands = '', closeDate = '', ...stage] = line.split(' ');
  return {
    ref,
    seller: seller as SheetDeal['seller'],
    amount: Number(thousands) * 1000,
    closeDate,
    stage: stage.join(' ') as SheetDeal['stage'],
  };
};

/** Name, seller, amount in thousands, close date, stage. */
export const SHEET_DEALS: SheetDeal[] = `
D01 rep 40 2026-02-10 Closed Won
D02 rep2 60 2026-01-20 Closed Won
D03 rep 150 2026-02-27 Closed Won
D04 rep 30 2026-01-30 Closed Lost
D05 rep2 20 2026-02-06 Closed Won
D06 rep 45 2026-01-23 Closed Lost
D07 rep2 25 2026-02-13 Closed Won
D08 rep 70 2026-02-20 Closed Won
D09 rep2 90 2026-03-06 Closed Lost
D10 rep 35 2026-03-13 Closed Won
D11 rep 55 2026-02-24 Closed Won
D12 rep2 180 2026-03-20 Closed Won
D13 rep 65 2026-03-10 Closed Lost
D14 rep 50 2026-02-18 Closed Won
D15 rep2 15 2026-03-04 Closed Lost
D16 rep2 75 2026-03-11 Closed Won
D17 rep 85 2026-03-17 Closed Lost
D18 rep2 95 2026-03-24 Closed Lost
D19 rep 10 2026-03-03 Closed Lost
D20 rep 110 2026-04-10 Negotiation/Review
D21 rep2 130 2026-04-17 Negotiation/Review
D22 rep 220 2026-04-30 Value Proposition
D23 rep2 105 2026-05-08 Value Proposition
D24 rep 38 2026-04-14 Negotiation/Review
D25 rep 48 2026-05-15 Value Proposition
D26 rep 140 2026-04-21 Negotiation/Review
D27 rep2 120 2026-04-24 Value Proposition
D28 rep 80 2026-05-22 Value Proposition
D29 rep 200 2026-04-09 Negotiation/Review
D30 rep2 160 2026-01-30 Closed Won
D31 rep 42 2026-02-05 Closed Lost
D32 rep2 58 2026-02-12 Closed Won
D33 rep 66 2026-03-05 Closed Lost
D34 rep2 74 2026-03-19 Closed Lost
D35 rep 88 2026-03-26 Closed Won
D36 rep2 28 2026-05-05 Prospecting
D37 rep 34 2026-05-12 Prospecting
D38 rep2 62 2026-05-19 Value Proposition
D39 rep 78 2026-05-26 Prospecting
D40 rep2 92 2026-06-02 Prospecting
`
  .trim()
  .split('\n')
  .map(deal);
