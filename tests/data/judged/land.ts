/** Ranches, dairies, growers, and those who make food of what they bring. Columns: see README.md. */
export const customers = `
Bluestem Cattle | Cattle Ranching | United States | 310
  bluestem | Fieldbook, Tracewell | Offline work, Traceability | Operations | English | TagWorks | 24 61 102 190 260 | 40
Double Fork Cattle | Cattle Ranching | United States | 480
  doublefork | Fieldbook, Tracewell | Offline work, Traceability | Operations | English | - | 280 | 55
Rocking H Ranch | Cattle Ranching | United States | 140
  rocking | Fieldbook | Offline work, Inspections | Executive | English | - | 210 | 90
Pampa Norte Ganadera | Cattle Ranching | Argentina | 420
  pampa | Fieldbook, Tracewell | Traceability, Offline work | Operations | Spanish | TagWorks | - | 60
Kimberley Downs Pastoral | Cattle Ranching | Australia | 520
  kimberley | Fieldbook, Roster | Offline work, Scheduling | Executive | English | - | 80 300 | 120
Great Basin Feeders | Cattle Ranching | United States | 4800
  greatbasin | Insight, Bridge | Forecasting, System replacement | Finance | English | Monolith | 45 130 | 30
  greatbasin-it | Bridge, Tracewell | System replacement, Traceability | IT | English | Monolith | - | 200
Maple Ridge Dairy | Dairy Farming | United States | 260
  mapleridge | Tracewell, Fieldbook | Traceability, Audit trail | Operations | English | TagWorks | 33 77 150 240 | 50
Stony Brook Milk | Dairy Farming | United States | 410
  stonybrook | Tracewell, Vault | Traceability, Audit trail | Compliance | English | Paperflow | 190 | 30
Laiterie du Bocage | Dairy Farming | France | 340
  bocage | Tracewell | Traceability, Audit trail | Operations | French | - | 180 | 75
Waimana Milk | Dairy Farming | New Zealand | 900
  waimana | Insight, Roster | Scheduling, Forecasting | Finance | English | - | 100 | 100
Hof Lindenau | Dairy Farming | Germany | 120
  lindenau | Fieldbook, Vault | Audit trail, Inspections | Executive | German, English | Paperflow | - | 150
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
1 Sagebrush Land & Cattle | Cattle Ranching | United States | 320 | Fieldbook, Tracewell | Offline work, Traceability | Operations | English | TagWorks
The foreman works four ranges without signal, is tired of TagWorks losing ear tags, and believes people who have sat in a saddle.
3 bluestem: Same trade, same size, left TagWorks for the same two products: he would be talking to himself a year on.
3 doublefork: A bigger spread, same products, same empty ranges; never had TagWorks, but knows every question he will ask.
2 rocking: Half the size and the owner speaks, but he rides himself and his app works where there is no signal.
2 kimberley: Ranges even emptier; far away, and no tags, but a cattleman through and through.
2 mapleridge: A dairy of the same size that left TagWorks; cows are cows and the tags are the same.
1 pampa: Exactly his problem and his old product, but speaks Spanish only.
1 greatbasin-it: Knows tags in a feedlot from the computer room; he would listen politely.
1 prairiegold: Works without signal, but grain does not wander off.
0 greatbasin: A finance man of a feedlot fifteen times the size; the foreman hangs up.
0 sunrise: Hens in sheds and a compliance officer.
0 hailmutual: Works without signal, but it is an insurer, and ranchers do not love insurers.
0 wells: No signal there either, but a charity that drills wells.

2 Estancia La Querencia | Cattle Ranching | Argentina | 260 | Tracewell | Traceability | Executive | Spanish | -
The owner wants to sell to Europe and must prove where each animal has been; he speaks Spanish only.
3 pampa: An Argentine ranch that proves exactly this to the same buyers, in his language.
2 valleverde: Grows produce, but exports under the same kind of rules and tells it in Spanish.
1 bluestem: The right product on the right animals, but through an interpreter.
1 doublefork: As good on the product, and the interpreter again.
1 mapleridge: Cattle and tags, but milk, and English.
1 nordsjo: Proves origin to European buyers every day, but fish, and English.
0 kimberley: A ranch, but without the product he wants to hear about.
0 delmar: Speaks Spanish, but about shifts in bottling halls.
0 bocage: Knows European rules from inside, but speaks French only and milks.
0 azteca: Speaks Spanish, and drives trucks.
0 greatbasin: Nothing in common but the word cattle.

3 Willow Creek Angus | Cattle Ranching | United States | 75 | Fieldbook | Offline work | Executive | English | -
A family ranch; the owner fears this is for the big outfits and wants to hear from somebody who does the books at the kitchen table.
3 rocking: Owner to owner, a small place, the same app: he will believe every word.
2 bluestem: Four times the people, but the foreman talks plainly and started just as small.
2 doublefork: Rather large for him, but the same work on the same kind of land.
1 kimberley: An owner too, but an empire by his measure.
1 lindenau: A family farm and the owner speaks, but German cows in a stable.
1 mapleridge: Cattle, and the app, but a dairy with a herd manager.
1 prairiegold: An owner on his own land, though with five times the people and no cattle.
0 greatbasin: Precisely the big outfit he is afraid of.
0 greatbasin-it: The computer room of the big outfit.
0 cornerpantry: Small as well, but a shop.
0 pampa: The app on the range, but he cannot talk to them.

4 Coteau Cattle Feeders | Cattle Ranching | Canada | 2200 | Insight, Bridge | Forecasting, System replacement | Finance | English | Monolith
The finance chief of a chain of feedlots wants to leave Monolith and to know the price of feed three months ahead.
3 greatbasin: Finance, feedlots, left Monolith, forecasts feed: there is nobody else like it.
2 greatbasin-it: The same company and the same move, but he wants to hear the numbers.
2 prairiegold: Left Monolith and forecasts the very grain he buys, though on a small farm.
2 brookside-fin: A finance chief who left Monolith and buys what he sells.
2 waimana: Finance, forecasts in a livestock business; no old system to leave.
1 redmesa-fin: Finance, left Monolith, forecasts; but power.
1 vanguard: A finance chief who watches costs in parts for cars.
1 bluestem: A ranch he respects, but it knows tags, not numbers.
0 doublefork: A ranch about ear tags again.
0 rocking: A small ranch and an app; not his world.
0 ridgeline: Finance and Monolith, but a county; he does not care.
0 voss: A German grocer, sixteen thousand people.

5 Cloverfield Dairy | Dairy Farming | United States | 230 | Tracewell, Fieldbook | Traceability, Audit trail | Operations | English | TagWorks
A milk recall at the neighbor's scared the herd manager; he wants to get from carton to cow in minutes, and away from TagWorks.
3 mapleridge: A dairy of the same size two states away that left TagWorks for the same two: the herd manager will believe them.
3 stonybrook: A dairy that lived through a recall with the product; a compliance person, but the story is the one he needs.
2 bluestem: Left TagWorks for the same two; beef, but cattle people.
2 brookside: Recalls are what they train for every quarter; a plant, and larger.
1 doublefork: Traces cattle well, without milk and without TagWorks.
1 sunrise: Traces eggs and birds under the same inspectors.
1 lindenau: A dairy and it speaks English, but about inspections with another product.
1 bergblick: Gets from cheese to milk tank, but neither language is his.
1 bocage: His problem in a dairy of his size, but French only.
1 waimana: A dairy, but all about shifts.
0 harvestlane: Sells milk, does not make it.
0 greatbasin: Cattle, but finance and feed.

6 Coopérative du Val d'Ance | Dairy Farming | France | 480 | Tracewell, Vault | Traceability, Audit trail | Compliance | French | -
The quality officer prepares for a certificate; her English is weak and she wants a French dairy.
3 bocage: A French dairy, the same product, the same auditors.
2 bergblick: Cheese across the border, told in French, the same paper to fill.
1 stonybrook: Exactly her role and her two products in a dairy, but English and other rules.
1 lindenau: A European dairy with the records product, in German or English.
1 mapleridge: A dairy with the product, in English.
1 brookside: Her role and both products, but an American plant.
0 vauban: Her role and her language, but a bank.
0 ferrand: French, and a department store.
0 lorme: French, and a university.
0 waimana: A dairy at the other end of the world, and shifts.
0 aurelia: Strict about records, but medicines.

7 Moorland Milk | Dairy Farming | United Kingdom | 1100 | Roster, Insight | Scheduling, Forecasting | Finance | English | -
Wages rose, and the finance director wants the milkers' shifts under control before the next season.
3 waimana: A finance director, a dairy, his size, the same two products; the distance is a matter of the hour.
2 highfield: Farm shifts in the same country; we should ask whether all still stands, it was not confirmed for a year.
1 valleverde: Shifts of many pickers, run well, but fruit, and operations.
1 delmar: Shifts and their cost in food, but six times as big and sunny.
1 brookside-fin: A finance chief in food with costs in view, without shifts.
1 kimberley: Rosters men on a station, for cattle.
1 mercyplains: A finance chief who got shifts under control, but nurses.
1 mapleridge: A good dairy for another problem.
0 northgate: Shifts in the same country, but a hospital, and huge.
0 stonybrook: A dairy, but records and recalls.
0 lindenau: A small dairy about inspections.

8 Sonnenhof Milch | Dairy Farming | Germany | 95 | Vault | Audit trail | Executive | German | Paperflow
The farmer keeps her papers in Paperflow, failed a check because of it, and speaks German only.
3 lindenau: A farmer like her, left Paperflow, passed the same check, and it is the same language.
2 bergblick: Cheese makers who pass these audits, in German, with another product.
1 bruecke: Left Paperflow for the same product, in German, but a charity with an office full of people.
1 stonybrook: A dairy that left Paperflow, but English.
0 aurelia: Left Paperflow and speaks German, but a pharma giant; she would feel silly.
0 falkenau: The product in German, in a hospital of thousands.
0 rosental: The product in German, in a town hall.
0 hansa: German and records, but a bank.
0 mapleridge: A dairy, but English, and ear tags.
0 bocage: A dairy, but French, and another product.

9 Red River Grain | Crop Farming | United States | 450 | Insight, Fieldbook | Forecasting, Offline work | Executive | English | Monolith
The owner plans three counties of wheat in Monolith and in his head, and half of the fields have no signal.
3 prairiegold: A grain grower of his size who left Monolith for the same two products.
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
