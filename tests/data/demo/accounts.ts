import type { LoadRow } from '#tests/org/start.ts';
import type { Days } from './days.ts';
import { OWNERS, SELLERS } from './people.ts';

export interface DemoAccount {
  /** The row's ref. */
  ref: string;
  name: string;
  industry: string;
  city: string;
  country: string;
  employees: number | null;
  /** Ref of the user who owns it. */
  owner: string;
  customer: boolean;
}

/** key: name, industry, city, country, employees, owner where it matters. The keyed ones play a part in the ranch story. */
const CUSTOMERS = `
cedar: Cedar Creek Cattle Company, Cattle Ranching, Amarillo, United States, 420, owner
arrow: Broken Arrow Ranch, Cattle Ranching, Kingsville, United States, 260, owner
plains: High Plains Feeders, Cattle Ranching, Garden City, United States, 640, owner3
bar7: Bar Seven Cattle, Cattle Ranching, Billings, United States, 180, rep
dairy: Lakeside Dairy, Dairy Farming, Madison, United States, 540, owner
prairie: Prairie State Bank, Commercial Banking, Omaha, United States, 2100, owner3
sur: Banco Cordillera, Retail Banking, Santiago, Chile, 8400, owner4
alpine: Alpine Instruments AG, Medical Devices, Winterthur, Switzerland, 1450, owner
: Hokkaidō Farm Foods 北海道ファーム株式会社, Food & Beverage, Sapporo, Japan, 3200
: Gesellschaft für landwirtschaftliche Betriebsmittelversorgung und Maschinenvermietung Oberpfalz mbH & Co. KG, Machinery, Weiden in der Oberpfalz, Germany, 780
: Ελληνικά Λιπάσματα, Chemicals, Θεσσαλονίκη, Greece, 610
: Укрзернотранс, Logistics, Одеса, Ukraine, 1900
: Waikato Valley Co-op, Dairy Farming, Hamilton, New Zealand, 880
: Northwind Logistics, Logistics, Rotterdam, Netherlands, 4100
: Bergen Shipping Group, Shipping, Bergen, Norway, 2600
: Saint-Martin Hospitals, Hospitals, Lyon, France, 12500
: Clínica Santa Fe, Hospitals, Bogotá, Colombia, 1700
: Maple Credit Union, Credit Unions, Ottawa, Canada, 310
: Harbor Mutual, Insurance, Boston, United States, 5400
: Delta Insurance Partners, Insurance, Dublin, Ireland, 920
: Kestrel Aerospace, Aerospace, Toulouse, France, 6800
: Iron Ridge Mining, Mining, Perth, Australia, 3900
: Solvang Renewables, Renewable Energy, Aarhus, Denmark, 450
: Lone Pine Utilities, Utilities, Boise, United States, 1300
: Océane Retail, Retail, Nantes, France, 15800
: Mercado Verde, Grocery, São Paulo, Brazil, 9200
: Blue Kettle Hospitality, Hospitality, Edinburgh, United Kingdom, 2300
: Tallinn Digital, Software, Tallinn, Estonia, 85
: Quantum Loop, Software, Austin, United States, 240
: Nimbus Telecom, Telecommunications, Madrid, Spain, 7100
: Studio Lumen, Advertising, Milan, Italy, 60
: Pacific Broadcasting, Broadcasting, Vancouver, Canada, 1150
: University of the Fens, Education, Cambridge, United Kingdom, 4700
: City of Aldermoor, Government, Aldermoor, United Kingdom, 3400
: Hände für Kinder, Not For Profit, Bremen, Germany, 140
: Baobab Pharma, Pharmaceuticals, Nairobi, Kenya, 520
: Genève Biotech, Biotechnology, Geneva, Switzerland, 330
: Rheinland Motoren, Automotive, Cologne, Germany, 11200
: Sterling & Moss, Legal Services, London, United Kingdom, 890
: Trailhead Outfitters, Recreation, Denver, United States, 75`;

/** The rep's rancher comes first. */
const PROSPECTS = `
ranch: Double T Ranch, Cattle Ranching, Lubbock, United States, 340, rep
: Willow Bend Dairy, Dairy Farming, Green Bay, United States, 210, rep
: Orchard Hill Growers, Crop Farming, Yakima, United States, 160, rep
: First Harbor Bank, Commercial Banking, Portland, United States, 1800, rep
: Copper Canyon Utilities, Utilities, Tucson, United States, 2400, rep2
: Greenfield Poultry, Poultry Farming, Springdale, United States, 730, rep2
: Meridian Logistics, Logistics, Antwerp, Belgium, 3300, rep2
: Banca Adriatica, Retail Banking, Trieste, Italy, 2700, rep2
: Falkenberg Maschinenbau, Machinery, Stuttgart, Germany, 1250, rep3
: Limmat Versicherung, Insurance, Zürich, Switzerland, 3800, rep3
: Nordlicht Energie, Renewable Energy, Kiel, Germany, 290, rep3
: Atelier Brume, Apparel, Paris, France, 95, rep3
: さくらメディカル, Medical Devices, Osaka, Japan, 640, rep4
: Kansai Rail Freight, Rail, Kobe, Japan, 5200, rep4
: Straits Payments, Payments, Singapore, Singapore, 410, rep4
: Tasman Wool, Livestock, Dunedin, New Zealand, 120, rep4
: Café Altura, Food & Beverage, Medellín, Colombia, 380, rep5
: Hospital Costa Clara, Hospitals, Valencia, Spain, 2900, rep5
: Andes Mining, Mining, Antofagasta, Chile, 6100, rep5
: Editora Sabiá, Publishing, Curitiba, Brazil, 180, rep5
: Lumen Grid, Utilities, Lisbon, Portugal, 1600, rep5
: Blackwater Chemicals, Chemicals, Houston, United States, , rep`;

/** Time zone by country, for the days of people there. */
const ZONES: Record<string, string> = {
  'United States': 'America/Chicago',
  Canada: 'America/Toronto',
  Chile: 'America/Santiago',
  Colombia: 'America/Bogota',
  Brazil: 'America/Sao_Paulo',
  Japan: 'Asia/Tokyo',
  Singapore: 'Asia/Singapore',
  Australia: 'Australia/Perth',
  'New Zealand': 'Pacific/Auckland',
  Kenya: 'Africa/Nairobi',
  'United Kingdom': 'Europe/London',
  Ireland: 'Europe/Dublin',
  Portugal: 'Europe/Lisbon',
};
export const zoneOf = (country: string) => ZONES[country] ?? 'Europe/Berlin';

function read(table: string, customer: boolean, owners: string[]): DemoAccount[] {
  const lines = table.trim().split('\n');
  return lines.map((line, index) => {
    const [key = '', rest = ''] = line.split(/:(.*)/s);
    const [name = '', industry = '', city = '', country = '', employees = '', owner] = rest.trim().split(/,\s*/);
    const ref = key || `${customer ? 'customer' : 'prospect'}${index + 1}`;
    const count = employees === '' ? null : Number(employees);
    const ownedBy = owner ?? owners[index % owners.length] ?? '';
    return { ref, name, industry, city, country, employees: count, owner: ownedBy, customer };
  });
}

export const customers = (): DemoAccount[] => read(CUSTOMERS, true, OWNERS);
export const prospects = (): DemoAccount[] => read(PROSPECTS, false, SELLERS);

/** What speaks for or against asking one of them, by ref; days from the start. */
const FACTS: Record<string, (days: Days) => Record<string, unknown>> = {
  customer13: ({ day }) => ({ Renewal_On__c: day(30) }),
  customer9: () => ({ Health_Score__c: 38 }),
  customer18: () => ({ Competes_With__c: 'First Harbor Bank; Harbor Mutual' }),
  customer24: () => ({ Invoices_Overdue__c: true }),
  customer37: () => ({ Competes_With__c: 'Hokkaidō Farm Foods 北海道ファーム株式会社' }),
  // Daughters of the customers Northwind Logistics and Ελληνικά Λιπάσματα.
  prospect7: () => ({ ParentId: '@{customer14}' }),
  prospect22: () => ({ ParentId: '@{customer11}' }),
};

export const accountRows = (accounts: DemoAccount[], days: Days): LoadRow[] =>
  accounts.map((each, index) => ({
    type: 'Account',
    ref: each.ref,
    fields: {
      Name: each.name,
      Type: each.customer ? 'Customer - Direct' : 'Prospect',
      Industry: each.industry,
      BillingCity: each.city,
      BillingCountry: each.country,
      NumberOfEmployees: each.employees,
      AnnualRevenue: each.employees === null ? null : each.employees * 240_000,
      OwnerId: `@{${each.owner}}`,
      CreatedDate: days.at(-755 + index).toISOString(),
      ...(each.customer ? { Renewal_On__c: days.day(90 + index * 7), Health_Score__c: 60 + ((index * 7) % 40) } : {}),
      ...FACTS[each.ref]?.(days),
    },
  }));
