/** The second round of customers: one more who is like the best, for the stories that had a single best. Columns: see README.md. */
export const customers = `
Lazy J Land & Cattle | Cattle Ranching | United States | 260
  lazyj | Fieldbook, Tracewell | Offline work, Traceability | Operations | English | TagWorks | - | 85
Estancias del Litoral | Cattle Ranching | Argentina | 300
  litoral | Tracewell | Traceability | Executive | Spanish | - | 150 | 70
Turkey Creek Ranch | Cattle Ranching | United States | 60
  turkeycreek | Fieldbook | Offline work | Executive | English | - | - | 45
West Fork Feedyards | Cattle Ranching | United States | 3100
  westfork | Insight, Bridge | Forecasting, System replacement | Finance | English | Monolith | 220 | 90
Oak Grove Dairy | Dairy Farming | United States | 190
  oakgrove | Tracewell, Fieldbook | Traceability | Operations | English | - | - | 60
Laiterie de Montclar | Dairy Farming | France | 620
  montclar | Tracewell, Vault | Traceability, Audit trail | Compliance | French | - | - | 100
Fenland Dairies | Dairy Farming | United Kingdom | 1400
  fenland | Roster | Scheduling, Cost control | Finance | English | ShiftPilot | 60 | 40
Moosbachhof | Dairy Farming | Germany | 80
  moosbach | Vault | Audit trail | Executive | German | - | 240 | 110
North Fork Wheat | Crop Farming | United States | 600
  northfork | Insight, Fieldbook | Forecasting | Executive | English | - | - | 75
Campos de San Pedro | Crop Farming | Mexico | 900
  sanpedro | Roster | Scheduling | Operations | Spanish | ShiftPilot | 175 | 65
Embotelladora Levante | Food & Beverage | Spain | 2800
  levante | Roster, Insight | Scheduling | Operations | Spanish, French | ShiftPilot | - | 95
Badger Valley Hospital | Hospitals | United States | 420
  badger | Roster | Scheduling, Cost control | Finance | English | ShiftPilot | - | 50
Isarklinik | Hospitals | Germany | 4500
  isar | Bridge | System replacement | IT | German, English | Omnira | 120 | 80
Centre hospitalier Beaulieu | Hospitals | France | 1200
  beaulieu | Roster | Scheduling | Operations | French | - | - | 70
Willow Street Pediatrics | Medical | United States | 60
  willow | Frontdesk | Self-service | Operations | English | - | 95 | 55
Clínica Mirasol | Medical | Spain | 190
  mirasol | Frontdesk | Self-service, Scheduling | Executive | Spanish | - | - | 120
Riverwalk Surgeons | Medical | United States | 450
  riverwalk | Roster | Scheduling, Cost control | Finance | English | ShiftPilot | 185 | 60
Brightwater Therapeutics | Pharmaceuticals | United States | 800
  brightwater | Vault | Audit trail, Inspections | Compliance | English | - | 75 | 45
Deccan Formulations | Pharmaceuticals | India | 4100
  deccan | Tracewell | Traceability | IT | English | Monolith | - | 90
Tidewater Bancorp | Commercial Banking | United States | 2900
  tidewater | Bridge | Merger, System replacement | IT | English | - | - | 70
Lippische Privatbank | Commercial Banking | Germany | 500
  lippe | Vault | Audit trail | Finance | German | - | - | 60
Banco del Valle Alto | Retail Banking | Peru | 2900
  vallealto | Frontdesk | Customer onboarding | Executive | Spanish | Deskly | 210 | 85
Ardmore Building Society | Retail Banking | Ireland | 300
  ardmore | Frontdesk | Customer onboarding | Operations | English | - | 130 | 50
Quarry Town CU | Credit Unions | United States | 95
  quarry | Vault | Audit trail | Compliance | English | Paperflow | - | 75
Clear Fork Mutual | Insurance | United States | 800
  clearfork | Frontdesk, Bridge | Claims handling | Operations | English | Omnira | - | 105
Aare Versicherung | Insurance | Switzerland | 900
  aare | Frontdesk | Claims handling | Operations | German | Omnira | 260 | 90
Selkirk Crop Mutual | Insurance | Canada | 170
  selkirk | Fieldbook | Claims handling, Offline work | Operations | English | - | - | 65
Thistle & Thread | Retail | United Kingdom | 300
  thistle | Frontdesk | Self-service | Executive | English | Deskly | - | 80
Magasins Delorme | Retail | France | 4200
  delorme | Insight, Bridge | Forecasting | IT | French | Monolith | 155 | 100
Glacier Outfitters | Retail | Canada | 900
  glacier | Roster | Cost control, Scheduling | Finance | English | - | 70 | 55
Valley Mart | Grocery | United States | 1900
  valleymart | Roster, Tracewell | Scheduling, Traceability | Operations | English | - | 280 | 70
Mercati del Brenta | Grocery | Italy | 2600
  brenta | Tracewell | Traceability | Operations | Italian | - | 115 | 60
Elm Street Food Co-op | Grocery | United States | 90
  elmstreet | Roster | Scheduling | Executive | English | - | - | 95
Neckar Zahnradwerk | Manufacturing | Germany | 1300
  neckar | Tracewell | Traceability | IT | German | Monolith | 195 | 85
Kameoka Kikai | Manufacturing | Japan | 1200
  kameoka | Fieldbook | Maintenance | Operations | Japanese | - | - | 70
Badlands Electric Co-op | Utilities | United States | 140
  badlands | Fieldbook | Inspections, Offline work | Executive | English | - | 100 | 60
Stadtwerke Saalbrück | Utilities | Germany | 480
  saalbrueck | Frontdesk | Self-service | IT | German | Monolith | - | 75
White Dune Solar | Renewable Energy | United States | 210
  whitedune | Fieldbook | Maintenance | Operations | English | - | 230 | 50
Solares de la Mancha | Renewable Energy | Spain | 380
  mancha | Fieldbook, Vault | Inspections | Operations | Spanish | - | 140 | 80
Scheldekade Logistiek | Logistics | Netherlands | 2900
  scheldekade | Bridge | Route planning | IT | Dutch, English | Omnira | - | 95
Solway Couriers | Logistics | United Kingdom | 110
  solway | Fieldbook | Route planning | Executive | English | - | 80 | 60
Channel Island Air | Airlines | United Kingdom | 1600
  channel | Roster | Scheduling | Operations | English | ShiftPilot | - | 70
Aéro du Fleuve | Airlines | Canada | 500
  fleuve | Fieldbook | Maintenance, Inspections | Compliance | French | - | 170 | 105
Wexcombe University | Education | United Kingdom | 3100
  wexcombe | Frontdesk, Bridge | Self-service | IT | English | Omnira | - | 65
Birchwater College | Education | United States | 1200
  birchwater | Insight | Forecasting, Cost control | Finance | English | - | 90 | 55
City of Ashport | Government | United States | 1000
  ashport | Frontdesk, Fieldbook | Self-service, Inspections | Operations | English | - | - | 85
Ville de Portmarais | Government | Canada | 400
  portmarais | Frontdesk | Self-service | Operations | French | - | 200 | 70
Lantern House | Not For Profit | United States | 80
  lantern | Frontdesk, Insight | Self-service, Cost control | Executive | English | - | - | 60
Horizon Cellular | Telecommunications | United States | 4600
  horizon | Frontdesk, Fieldbook | Self-service | Operations | English | Omnira | 110 | 75
Bluewater Broadcasting | Broadcasting | United States | 700
  bluewater | Roster, Vault | Scheduling | Operations | English | ShiftPilot | - | 90
`;
