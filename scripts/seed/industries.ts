/** Industry → the narrower industries in it. The names are Salesforce's own where it has one, and a few finer ones. */
const NARROWER: Record<string, string[]> = {
  'Natural Resources': ['Agriculture', 'Forestry', 'Fishing', 'Mining'],
  Agriculture: ['Livestock', 'Crop Farming', 'Horticulture'],
  Livestock: ['Cattle Ranching', 'Dairy Farming', 'Poultry Farming'],
  'Financial Services': ['Banking', 'Insurance', 'Finance', 'Asset Management', 'Payments'],
  Banking: ['Commercial Banking', 'Retail Banking', 'Credit Unions'],
  Technology: ['Software', 'Hardware', 'Electronics', 'Semiconductors', 'IT Services', 'Telecommunications'],
  Telecommunications: ['Communications'],
  Healthcare: ['Medical', 'Hospitals', 'Pharmaceuticals', 'Biotechnology', 'Medical Devices'],
  Consumer: ['Retail', 'Apparel', 'Consumer Goods', 'Food & Beverage', 'Hospitality', 'Recreation'],
  Retail: ['Grocery', 'E-commerce'],
  Media: ['Entertainment', 'Marketing', 'Publishing', 'Broadcasting'],
  Marketing: ['Advertising'],
  'Business Services': ['Employment', 'Services', 'Consulting', 'Legal Services', 'Accounting'],
  Industrials: ['Manufacturing', 'Machinery', 'Engineering', 'Construction', 'Chemicals', 'Aerospace', 'Automotive'],
  Energy: ['Utilities', 'Oil & Gas', 'Renewable Energy', 'Environmental'],
  Transportation: ['Shipping', 'Logistics', 'Airlines', 'Rail'],
  'Public Sector': ['Government', 'Education', 'Not For Profit'],
};

/** Child → parent. */
export const INDUSTRIES: Record<string, string> = Object.fromEntries(
  Object.entries(NARROWER).flatMap(([parent, children]) => children.map((child) => [child, parent])),
);

/** Every industry named above, the widest ones included. */
export const INDUSTRY_NAMES: string[] = [...new Set([...Object.keys(INDUSTRIES), ...Object.keys(NARROWER)])];
