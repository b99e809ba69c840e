/** Ranches and dairies. Columns: see README.md. */
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
`;

export const opportunities = `
1 Sagebrush Land & Cattle | Cattle Ranching | United States | 320 | Fieldbook, Tracewell | Offline work, Traceability | Operations | English | TagWorks
The foreman works four ranges without signal, is tired of TagWorks losing ear tags, and believes people who have sat in a saddle.
3 bluestem: Same trade, same size, left TagWorks for the same two products: he would be talking to himself a year on.
3 doublefork: A bigger spread, same products, same empty ranges; never had TagWorks, but knows every question he will ask.
3 lazyj: Left TagWorks for the same two on a ranch a little smaller; plain spoken.
2 rocking: Half the size and the owner speaks, but he rides himself and his app works where there is no signal.
2 kimberley: Ranges even emptier; far away, and no tags, but a cattleman through and through.
2 mapleridge: A dairy of the same size that left TagWorks; cows are cows and the tags are the same.
1 pampa: Exactly his problem and his old product, but speaks Spanish only.
1 greatbasin-it: Knows tags in a feedlot from the computer room; he would listen politely.
1 prairiegold: Works without signal, but grain does not wander off.
1 turkeycreek: Rides without signal, but a family of a few, without tags.
0 greatbasin: A finance man of a feedlot fifteen times the size; the foreman hangs up.
0 sunrise: Hens in sheds and a compliance officer.
0 hailmutual: Works without signal, but it is an insurer, and ranchers do not love insurers.
0 wells: No signal there either, but a charity that drills wells.

2 Estancia La Querencia | Cattle Ranching | Argentina | 260 | Tracewell | Traceability | Executive | Spanish | -
The owner wants to sell to Europe and must prove where each animal has been; he speaks Spanish only.
3 pampa: An Argentine ranch that proves exactly this to the same buyers, in his language.
3 litoral: An owner in the same country who proves the same, for the same buyers.
2 valleverde: Grows produce, but exports under the same kind of rules and tells it in Spanish.
1 bluestem: The right product on the right animals, but through an interpreter.
1 doublefork: As good on the product, and the interpreter again.
1 mapleridge: Cattle and tags, but milk, and English.
1 nordsjo: Proves origin to European buyers every day, but fish, and English.
1 lazyj: Tags on cattle, told in English.
0 kimberley: A ranch, but without the product he wants to hear about.
0 delmar: Speaks Spanish, but about shifts in bottling halls.
0 bocage: Knows European rules from inside, but speaks French only and milks.
0 azteca: Speaks Spanish, and drives trucks.
0 greatbasin: Nothing in common but the word cattle.

3 Willow Creek Angus | Cattle Ranching | United States | 75 | Fieldbook | Offline work | Executive | English | -
A family ranch; the owner fears this is for the big outfits and wants to hear from somebody who does the books at the kitchen table.
3 rocking: Owner to owner, a small place, the same app: he will believe every word.
3 turkeycreek: A family ranch, the owner speaks, books at the kitchen table.
2 bluestem: Four times the people, but the foreman talks plainly and started just as small.
2 doublefork: Rather large for him, but the same work on the same kind of land.
2 lazyj: Three times the people, but down to earth.
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
3 westfork: Feedlots of the size, finance, left Monolith, forecasts.
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
0 lazyj: A ranch about ear tags.

5 Cloverfield Dairy | Dairy Farming | United States | 230 | Tracewell, Fieldbook | Traceability, Audit trail | Operations | English | TagWorks
A milk recall at the neighbor's scared the herd manager; he wants to get from carton to cow in minutes, and away from TagWorks.
3 mapleridge: A dairy of the same size two states away that left TagWorks for the same two: the herd manager will believe them.
3 stonybrook: A dairy that lived through a recall with the product; a compliance person, but the story is the one he needs.
3 oakgrove: A dairy of the size, the same two products; never had TagWorks, but had the recall.
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
3 montclar: A French dairy, her role, both products, the certificate on the wall.
2 bergblick: Cheese across the border, told in French, the same paper to fill.
1 stonybrook: Exactly her role and her two products in a dairy, but English and other rules.
1 lindenau: A European dairy with the records product, in German or English.
1 mapleridge: A dairy with the product, in English.
1 brookside: Her role and both products, but an American plant.
1 oakgrove: A dairy with the product, in English.
0 vauban: Her role and her language, but a bank.
0 ferrand: French, and a department store.
0 lorme: French, and a university.
0 waimana: A dairy at the other end of the world, and shifts.
0 aurelia: Strict about records, but medicines.

7 Moorland Milk | Dairy Farming | United Kingdom | 1100 | Roster, Insight | Scheduling, Forecasting | Finance | English | -
Wages rose, and the finance director wants the milkers' shifts under control before the next season.
3 waimana: A finance director, a dairy, his size, the same two products; the distance is a matter of the hour.
3 fenland: A finance director of a British dairy who has the shifts under control; no forecasts, but next door.
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
0 oakgrove: A dairy about recalls.

8 Sonnenhof Milch | Dairy Farming | Germany | 95 | Vault | Audit trail | Executive | German | Paperflow
The farmer keeps her papers in Paperflow, failed a check because of it, and speaks German only.
3 lindenau: A farmer like her, left Paperflow, passed the same check, and it is the same language.
3 moosbach: A farmer with cows, the same product, the same check, in German; had paper before.
2 bergblick: Cheese makers who pass these audits, in German, with another product.
1 bruecke: Left Paperflow for the same product, in German, but a charity with an office full of people.
1 stonybrook: A dairy that left Paperflow, but English.
0 aurelia: Left Paperflow and speaks German, but a pharma giant; she would feel silly.
0 falkenau: The product in German, in a hospital of thousands.
0 rosental: The product in German, in a town hall.
0 hansa: German and records, but a bank.
0 mapleridge: A dairy, but English, and ear tags.
0 bocage: A dairy, but French, and another product.
`;
