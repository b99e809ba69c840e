/**
 * In which industry a buyer expects the customer who is proposed first, by the name of its account: no narrower than holds
 * on every day the demo may start, as those who are asked much have no room on some.
 */
export const STORIES: Record<string, string> = {
  'Double T Ranch': 'Cattle Ranching',
  'Willow Bend Dairy': 'Livestock',
  'Orchard Hill Growers': 'Agriculture',
  'First Harbor Bank': 'Financial Services',
  'Copper Canyon Utilities': 'Utilities',
  'Greenfield Poultry': 'Livestock',
  'Meridian Logistics': 'Transportation',
  'Banca Adriatica': 'Financial Services',
  'Falkenberg Maschinenbau': 'Manufacturing',
  'Limmat Versicherung': 'Financial Services',
  'Nordlicht Energie': 'Utilities',
  'Atelier Brume': 'Manufacturing',
  さくらメディカル: 'Manufacturing',
  'Kansai Rail Freight': 'Transportation',
  'Straits Payments': 'Financial Services',
  'Tasman Wool': 'Livestock',
  'Café Altura': 'Manufacturing',
  'Hospital Costa Clara': 'Healthcare',
  'Andes Mining': 'Natural Resources',
  'Editora Sabiá': 'Information and Media',
  'Lumen Grid': 'Utilities',
  'Blackwater Chemicals': 'Manufacturing',
};
