/** Growers, and those who make food. Columns: see README.md. */
export const customers = `
Prairie Gold Grain | Crop Farming | United States | 380
  prairiegold | Insight, Fieldbook | Forecasting, Offline work | Executive | English | Monolith | 55 140 | 60
Valle Verde Produce | Crop Farming | Mexico | 1600
  valleverde | Tracewell, Roster | Traceability, Scheduling | Operations | Spanish, English | ShiftPilot | 90 | 45
Highfield Growers | Crop Farming | United Kingdom | 210
  highfield | Roster | Scheduling, Cost control | Operations | English | ShiftPilot | - | 400
Sunrise Poultry | Poultry Farming | United States | 1900
  sunrise | Tracewell, Vault | Traceability, Audit trail | Compliance | English | Paperflow | 65 | 35
Brookside Foods | Food & Beverage | United States | 1400
  brookside | Tracewell, Vault | Traceability, Audit trail | Compliance | English | Paperflow | 20 70 160 | 25
  brookside-fin | Insight | Cost control, Forecasting | Finance | English | Monolith | - | 110
Käserei Bergblick | Food & Beverage | Switzerland | 230
  bergblick | Tracewell | Traceability, Audit trail | Operations | German, French | - | 250 | 80
Nordsjø Seafood | Food & Beverage | Norway | 2600
  nordsjo | Tracewell, Bridge | Traceability, System replacement | IT | English | Omnira | 140 | 70
Delmar Beverages | Food & Beverage | Spain | 6200
  delmar | Roster, Insight | Scheduling, Cost control | Operations | Spanish, English | ShiftPilot | - | 130
`;

export const opportunities = `
9 Red River Grain | Crop Farming | United States | 450 | Insight, Fieldbook | Forecasting, Offline work | Executive | English | Monolith
The owner plans three counties of wheat in Monolith and in his head, and half of the fields have no signal.
3 prairiegold: A grain grower of his size who left Monolith for the same two products.
3 northfork: A wheat grower of the size with both products; came from spreadsheets, but the same three counties.
2 greatbasin: Left Monolith and forecasts feed, so talks grain all day; much bigger, and a finance man.
1 doublefork: Large land without signal, but cattle.
1 rocking: An owner on the land with the app, and nothing about plans.
1 bluestem: Works where there is no signal, but with cattle.
1 kimberley: An owner with endless land, and another continent.
1 waimana: Forecasts well on a farm, but milk and New Zealand.
1 valleverde: Grows things, but lettuce and pickers.
0 highfield: Grows things, but about shifts, and not confirmed for a year.
0 mesasolar: No signal and forecasts, but panels.
0 hailmutual: Knows grain farmers, from the other side of the claim.

10 Agrícola San Isidro | Crop Farming | Mexico | 1200 | Roster, Tracewell | Scheduling, Traceability | Operations | Spanish | ShiftPilot
A thousand pickers in the season; the head of operations loses a morning a week in ShiftPilot, and the buyers ask for lots.
3 valleverde: The same country, crop, size, and both products in place of ShiftPilot.
3 sanpedro: Mexican pickers, ShiftPilot gone, in Spanish; no lots yet, but mornings are free again.
2 delmar: Left ShiftPilot for rosters of seasonal people, in Spanish; bottles instead of fruit.
2 pampa: Traces for export in Spanish; cattle, but men on the land.
1 azteca: Mexican shifts in Spanish, but trucks.
1 harvestlane: Both products in place of ShiftPilot, and buys his fruit; but English.
1 highfield: Pickers and ShiftPilot, but English, and not confirmed for a year.
0 prairiegold: Crops too, but a combine needs no roster.
0 alameda: Shifts in Spanish, but nurses.
0 kiosko: Mexican, and a web shop.
0 nordsjo: Lots, but of fish, from the computer room.

11 Old Mill Provisions | Food & Beverage | United States | 900 | Tracewell, Vault | Traceability, Audit trail | Compliance | English | Paperflow
The head of compliance keeps lots in Paperflow; the inspector comes in spring, and she has been promised much before.
3 brookside: Her role, her trade, her old product, her inspectors.
3 sunrise: Poultry, not provisions, but the same inspectors, role and old product; she would trade notes.
3 stonybrook: A dairy, but the same role, both products, and Paperflow is gone.
2 mapleridge: Traces milk under the same law; operations, not compliance.
1 nordsjo: Lots in a food plant, but told by IT and from Norway.
1 coldwater: Left Paperflow for inspections even stricter, but medicines.
1 harvestlane: Sees recalls from the shop's side.
1 brookside-fin: The right company, the wrong person.
0 delmar: Food, but shifts, and huge.
0 bergblick: Her problem, but no language in common.
0 silvergate: Compliance without Paperflow, but a chemical plant.

12 Brasserie Kerlec | Food & Beverage | France | 3500 | Roster, Insight | Scheduling, Cost control | Operations | French | ShiftPilot
Four bottling halls, shifts that swing with the season, ShiftPilot on its last legs; the plant director gets by in English.
3 delmar: Bottling halls with seasonal shifts, left ShiftPilot, both products; English will do.
3 levante: Bottling halls with seasonal shifts, ShiftPilot gone, and he speaks French.
1 troisrivieres: Left ShiftPilot and tells it in French, but a hospital.
1 tuftwood: Shifts and their cost, in French, but sports shops.
1 valleverde: Seasonal shifts without ShiftPilot now, but lettuce.
1 brookside-fin: Costs in a food plant, from the finance side.
1 waimana: Both products where milk is made, half a world away.
1 bergblick: French and food, but small and about lots.
0 bocage: French and near, but milk and lots.
0 ferrand: French and sells his beer, but about other things.
0 nordsjo: Food, but lots and IT.
0 skylark: Left ShiftPilot, but flies.
`;
