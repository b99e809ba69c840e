/** Shops, grocers, and those who make things. Columns: see README.md. */
export const customers = `
Marisol Home | Retail | United States | 3200
  marisol | Roster, Insight | Scheduling, Forecasting | Operations | English | ShiftPilot | 21 58 130 210 | 40
  marisol-fin | Insight | Cost control, Forecasting | Finance | English | - | - | 80
Alder & Ash | Retail | United States | 1900
  alder | Roster | Scheduling | Operations | English | ShiftPilot | 310 | 55
Bramble & Co | Retail | United Kingdom | 450
  bramble | Frontdesk | Self-service | Executive | English | Deskly | 170 | 70
Maison Ferrand | Retail | France | 8700
  ferrand | Insight, Bridge | Forecasting, System replacement | IT | French, English | Monolith | 95 | 60
Tuftwood Outdoors | Retail | Canada | 620
  tuftwood | Roster | Scheduling, Cost control | Finance | English, French | - | - | 105
Kiosko24 | E-commerce | Mexico | 280
  kiosko | Frontdesk, Bridge | Self-service, System replacement | IT | Spanish, English | Deskly | - | 90
Harvest Lane Markets | Grocery | United States | 2100
  harvestlane | Roster, Tracewell | Scheduling, Traceability | Operations | English | ShiftPilot | 40 88 199 | 45
Green Basket Stores | Grocery | United States | 1300
  greenbasket | Roster | Scheduling, Cost control | Operations | English | - | - | 65
Fresco Mercati | Grocery | Italy | 5400
  fresco | Tracewell, Insight | Traceability, Forecasting | Operations | Italian, English | - | - | 50
Corner Pantry Co-op | Grocery | United States | 180
  cornerpantry | Roster | Scheduling | Executive | English | - | 330 | 130
Voss Frischemarkt | Grocery | Germany | 16000
  voss | Insight, Bridge | Forecasting, System replacement | IT | German, English | Monolith | 60 | 35
Ironbridge Castings | Manufacturing | United Kingdom | 380
  ironbridge | Fieldbook, Insight | Maintenance, Cost control | Operations | English | - | 105 | 75
Tri-County Fabrication | Manufacturing | United States | 240
  tricounty | Roster, Fieldbook | Scheduling, Maintenance | Executive | English | ShiftPilot | 48 190 | 60
Millrace Stamping | Manufacturing | United States | 420
  millrace | Fieldbook | Maintenance | Operations | English | - | - | 50
Kessler Antriebe | Machinery | Germany | 1700
  kessler | Tracewell, Bridge | Traceability, System replacement | IT | German, English | Monolith | - | 85
Osaka Precision Works | Manufacturing | Japan | 2900
  osaka | Insight, Fieldbook | Maintenance, Forecasting | Operations | Japanese | - | 240 | 110
Vanguard Autoparts | Automotive | United States | 6400
  vanguard | Tracewell, Insight | Traceability, Cost control | Finance | English | Omnira | 29 99 | 40
  vanguard-ops | Fieldbook | Maintenance, Inspections | Operations | English | - | - | 95
Silvergate Chemicals | Chemicals | United States | 3300
  silvergate | Vault, Fieldbook | Inspections, Audit trail | Compliance | English | Paperflow | 165 | 70
`;

export const opportunities = `
32 Linden & Oak Furniture | Retail | United States | 2600 | Roster, Insight | Scheduling, Forecasting | Operations | English | ShiftPilot
Eighty stores, ShiftPilot, and too many people on a Tuesday; the head of stores wants somebody who sells sofas, or nearly.
3 marisol: Sofas, the size, her role, both products, ShiftPilot gone.
3 alder: Stores of about the number, her role, ShiftPilot gone; does not forecast, but the Tuesdays are solved.
2 harvestlane: A grocer, but stores and shifts, and ShiftPilot gone.
1 tuftwood: Shops and shifts, a finance chief, smaller, in Canada.
1 greenbasket: Stores and shifts at a grocer that never had ShiftPilot.
1 marisol-fin: The right company, the wrong person.
1 ferrand: Forecasts in stores, but IT, and Paris.
1 cornerpantry: Shifts in one small shop.
1 glacier: Shops and shifts, finance, in Canada.
1 valleymart: A grocer with shifts that work.
0 bramble: Shops, but a portal.
0 brigid: Left ShiftPilot, and nurses.
0 fresco: Forecasts lettuce in Italy.

33 Pebble & Pine | Retail | United Kingdom | 380 | Frontdesk | Self-service | Executive | English | Deskly
The founder answers complaints herself at night because Deskly swallows them.
3 bramble: A British shop of the size, the top speaks, left Deskly.
3 thistle: A British founder with a shop of the size, Deskly gone.
1 zweigwerk: A founder who left Deskly, but software.
1 kiosko: A web shop that left Deskly; IT, in Mexico.
1 tuftwood: A shop of the size, about shifts.
1 northlight: Left Deskly, but software people.
0 lakeview: Left Deskly, but patients.
0 cinder: Left Deskly, but money.
0 marisol: A shop, but ten times the size, and shifts.
0 ferrand: Paris, IT, and twenty times the size.
0 eastmoor: The portal in Britain, for students.
0 wharfe: The portal in Britain, for water bills.

34 Galeries Montrouge | Retail | France | 5600 | Insight, Bridge | Forecasting, System replacement | IT | French | Monolith
The head of IT wants off Monolith without a lost Christmas.
3 ferrand: French stores, IT, off Monolith over one Christmas, both products.
3 delorme: French stores, IT, off Monolith, both products.
2 voss: A grocer, but IT, the scale, off Monolith and both products; English will have to do.
1 fresco: Forecasts in Italian stores, operations.
1 marisol: Forecasts in American stores, operations.
1 kiosko: IT of a web shop that moved systems; tiny.
1 pontes: IT with both products, but freight.
0 vauban: French, and a bank.
0 bocage: French, and milk.
0 kessler: Off Monolith, and gears.
0 delmar: Sells to him, and rosters.
0 lorme: French, and students.

35 Snowpack Sports | Retail | Canada | 700 | Roster | Scheduling, Cost control | Finance | English | -
Winter staff cost more than winter brings; the finance chief wants numbers from a shop like theirs.
3 tuftwood: Canadian outdoor shops, a finance chief, the size, the numbers.
3 glacier: Canadian winter shops, finance, the size.
2 marisol: Shifts in stores, well told, though large and not finance.
2 alder: Shifts in stores, not finance, in the States.
2 greenbasket: Got the cost of shifts down in stores, groceries.
1 marisol-fin: Finance in stores, without shifts.
1 cornerpantry: Shifts in a small shop.
1 harvestlane: Shifts in stores, groceries, ShiftPilot.
1 mercyplains: A finance chief and the cost of shifts, at a hospital.
0 bramble: A shop about its portal.
0 ferrand: IT in Paris.
0 meridian: Canadian shifts, of camera crews.

36 Three Corners Grocery | Grocery | United States | 1700 | Roster, Tracewell | Scheduling, Traceability | Operations | English | ShiftPilot
ShiftPilot for the tills, nothing for recalls; the head of operations wants both from one hand.
3 harvestlane: A grocer of the size, her role, both products, ShiftPilot gone.
3 valleymart: A grocer of the size, her role, both products; never had ShiftPilot.
2 greenbasket: A grocer of the size with shifts solved; nothing on recalls.
2 fresco: A grocer who traces every crate, in English; Italian and bigger.
2 marisol: Left ShiftPilot in stores of furniture.
1 alder: Left ShiftPilot in stores of clothes.
1 cornerpantry: A grocer with one shop.
1 brookside: Recalls from the maker's side.
1 valleverde: Both products, at the other end of the lettuce.
0 voss: A grocer, but IT and forecasts.
0 sunrise: Recalls of eggs.
0 crossroads: Left ShiftPilot, and trucks.

37 Supermercati Adige | Grocery | Italy | 3800 | Tracewell, Insight | Traceability, Forecasting | Operations | Italian | -
Fresh goods rot in the wrong valley; half of the managers grew up with German as well as with Italian.
3 fresco: An Italian grocer, both products, her role.
3 brenta: An Italian grocer who traces every crate, two valleys on.
2 voss: Forecasts fresh goods, in German; bigger, and IT.
1 harvestlane: Traces fresh goods, in English.
1 bergblick: Traces cheese they may well sell, in German.
1 ferrand: Forecasts in stores, French, IT.
1 marisol: Forecasts in stores, but sofas, and English.
0 greenbasket: Groceries, but shifts, and English.
0 delmar: Drinks, and rosters.
0 bocage: Traces milk, in French.
0 nordsjo: Traces fish, IT, in English.

38 Lakeshore Food Co-op | Grocery | United States | 130 | Roster | Scheduling | Executive | English | -
Volunteers, students and two butchers on one paper plan; the manager is proud of being small.
3 cornerpantry: A co-op with one shop, the manager speaks, the same paper plan once.
3 elmstreet: A co-op with volunteers and a paper plan once.
2 greenbasket: A grocer who solved shifts; ten times the size, but friendly people.
1 harvestlane: Groceries and shifts, but a chain with tills by the hundred.
1 tricounty: A small firm with shifts, welding.
1 tuftwood: Shops and shifts, finance.
1 opentable: Volunteers they would recognize, but without the product.
1 valleymart: A chain, groceries and shifts.
0 marisol: A chain; he left one.
0 alder: A chain; he left one.
0 voss: Sixteen thousand people.
0 fresco: A chain in Italy.
0 pinehollow: Shifts of bus drivers.

39 Bessemer Tool & Die | Manufacturing | United States | 310 | Fieldbook, Roster | Maintenance, Scheduling | Executive | English | ShiftPilot
Presses stand because the fitter is on the wrong shift; the owner hates ShiftPilot and consultants.
3 tricounty: An owner of a shop his size, both products, ShiftPilot gone, plain words.
3 millrace: Presses like his, kept running with the app; not the owner and no rosters, but he would drive over.
2 ironbridge: Castings, the size, machines looked after; in England.
1 vanguard-ops: Looks after presses by the hundred; twenty times his size.
1 fjell: Both products in place of ShiftPilot, for trains.
1 redmesa: Looks after machines, on poles.
0 osaka: Looks after machines, but Japanese only.
0 vanguard: Finance of a giant.
0 kessler: Gears, but IT, and Germany.
0 cornerpantry: Small, and groceries.
0 silvergate: Inspects pipes for a regulator.

40 Hartmann Getriebe | Manufacturing | Germany | 2200 | Tracewell, Bridge | Traceability, System replacement | IT | German | Monolith
Car makers ask for every gear's history and Monolith has none; the head of IT wants it told in German.
3 kessler: Gears in Germany, head of IT, both products, Monolith gone.
3 neckar: Gears, Germany, IT, Monolith gone, every gear's history.
1 vanguard: Traces parts for the same car makers, in English, by finance.
1 voss: IT that left Monolith, in German, for groceries.
1 lahnau: IT that left Monolith, in German, for gas and water.
1 tanvi: IT with both products and without Monolith, but medicines in India.
1 nordsjo: IT with both products, fish.
0 osaka: A maker of the size, but another product and Japanese only.
0 ironbridge: A maker, but fitters and English.
0 hansa: German, and a bank.
0 tricounty: A small maker with other worries.
0 falkenau: IT in German, in a hospital.
0 kameoka: Machines, in Japanese.

41 Yamato Seiki | Manufacturing | Japan | 1800 | Insight, Fieldbook | Maintenance, Forecasting | Operations | Japanese | -
The plant manager wants machines mended before they break, and a Japanese plant that shows how.
3 osaka: A Japanese plant, his role, both products, mends before it breaks.
3 kameoka: A Japanese plant of the size, his role, mends before it breaks.
1 ironbridge: Mends before it breaks, in English.
1 vanguard-ops: Mends machines in large plants, in English.
1 millrace: Mends presses, in English.
1 mesasolar: Both products, mends before it breaks, panels, in English.
0 tricounty: A small maker about shifts.
0 kessler: A maker about parts' histories.
0 redmesa: Power lines in the desert.
0 fjell: Trains in Norway.
0 transpacific: Asian, and flies.
`;
