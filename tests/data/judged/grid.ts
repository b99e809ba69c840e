/** Power and water, and all that moves. Columns: see README.md. */
export const customers = `
Red Mesa Electric | Utilities | United States | 1200
  redmesa | Fieldbook, Insight | Maintenance, Inspections, Offline work | Operations | English | - | 19 72 155 | 45
  redmesa-fin | Insight | Forecasting, Cost control | Finance | English | Monolith | - | 100
Bighorn Power | Utilities | United States | 2000
  bighorn | Fieldbook | Maintenance, Inspections | Operations | English | - | 290 | 60
Wharfe Valley Water | Utilities | United Kingdom | 4300
  wharfe | Fieldbook, Frontdesk | Maintenance, Self-service | Operations | English | Omnira | 85 | 70
Stadtwerke Lahnau | Utilities | Germany | 640
  lahnau | Frontdesk, Bridge | Self-service, System replacement | IT | German | Monolith | 200 | 90
Pine Valley Electric Co-op | Utilities | United States | 95
  pinevalley | Fieldbook | Inspections, Offline work | Executive | English | - | 270 | 80
Mesa Solar | Renewable Energy | United States | 320
  mesasolar | Fieldbook, Insight | Maintenance, Forecasting | Operations | English | - | 37 128 | 55
Sol de Aragón | Renewable Energy | Spain | 540
  aragon | Fieldbook, Vault | Inspections, Audit trail | Operations | Spanish | - | - | 120
Nordvind Energi | Renewable Energy | Denmark | 450
  nordvind | Insight, Bridge | Forecasting, System replacement | IT | English | Monolith | 180 | 65
Dryline Oil Services | Oil & Gas | United States | 2700
  dryline | Fieldbook, Vault | Inspections, Offline work | Compliance | English | Paperflow | 60 | 50
Crossroads Freight | Logistics | United States | 1500
  crossroads | Roster, Bridge | Route planning, Scheduling | Operations | English | ShiftPilot | 23 80 160 250 | 35
  crossroads-it | Bridge | System replacement | IT | English | Monolith | - | 90
Keystone Carriers | Logistics | United States | 900
  carriers | Roster | Route planning, Scheduling | Operations | English | - | - | 75
Delta Pontes Logistics | Logistics | Netherlands | 5200
  pontes | Bridge, Insight | Route planning, Forecasting | IT | Dutch, English | Omnira | 110 | 60
Transportes Azteca | Logistics | Mexico | 700
  azteca | Roster, Fieldbook | Route planning, Scheduling | Operations | Spanish | - | - | 85
Highland Parcel | Logistics | United Kingdom | 130
  highland | Fieldbook | Route planning | Executive | English | - | 290 | 110
Skylark Airways | Airlines | Ireland | 3400
  skylark | Roster, Vault | Scheduling, Audit trail | Operations | English | ShiftPilot | 52 133 | 40
Ailes du Nordet | Airlines | Canada | 880
  nordet | Fieldbook, Vault | Maintenance, Inspections | Compliance | French, English | Paperflow | - | 95
Trans-Pacific Air | Airlines | Singapore | 15200
  transpacific | Insight, Frontdesk | Self-service, Forecasting | Executive | English | Omnira | 98 | 30
Fjell Rail | Rail | Norway | 2300
  fjell | Roster, Fieldbook | Scheduling, Maintenance | Operations | English | ShiftPilot | - | 105
`;

export const opportunities = `
42 Painted Desert Power | Utilities | United States | 1600 | Fieldbook, Insight | Maintenance, Inspections | Operations | English | -
Lines across two deserts; the head of the crews wants fewer blackouts and an app that men over fifty will use.
3 redmesa: Desert, lines, crews, the size, both products.
3 bighorn: Lines and crews of the size with the app; mountains instead of sand.
2 wharfe: Crews with the app in a big utility; water, in Britain.
2 mesasolar: Panels under the same sun, both products, crews he may have trained himself.
1 pinevalley: Walks lines with the app, with nine people.
1 dryline: Crews far out with the app, for oil.
1 ruralfiber: Poles and crews with the app, for fiber; tiny.
1 redmesa-fin: The right company, the wrong person.
1 badlands: Walks lines with the app, small.
1 whitedune: Crews in the desert with the app, panels.
0 lahnau: A utility about its portal, in German.
0 ironbridge: Looks after machines in a hall.
0 beacon: Crews, but mostly about customers who call.

43 Juniper Electric Co-op | Utilities | United States | 120 | Fieldbook | Inspections, Offline work | Executive | English | -
Nine linemen, two thousand miles of poles, no signal; the manager answers to farmers who own the co-op.
3 pinevalley: A co-op of the size, the manager speaks, poles without signal.
3 badlands: A co-op of the size, the manager speaks, poles without signal.
2 ruralfiber: Fiber, but a co-op of the size on the very same poles, without signal.
2 redmesa: Lines without signal; ten times the size, with a staff for it.
1 bighorn: Lines and crews, large.
1 mesasolar: Crews with the app, panels.
1 hailmutual: Owned by farmers and small, the app without signal, but claims.
1 rocking: The kind of man who owns his co-op, with the app; but cattle.
0 wharfe: Four thousand people, water.
0 redmesa-fin: Forecasts.
0 lahnau: A portal, in German.
0 dryline: Oil, and a regulator.

44 Stadtwerke Ohmtal | Utilities | Germany | 520 | Frontdesk, Bridge | Self-service, System replacement | IT | German | Monolith
Meter readings by postcard and bills in Monolith; the head of IT wants a Stadtwerk, nothing else.
3 lahnau: A Stadtwerk of the size, head of IT, both products, Monolith gone.
3 saalbrueck: A Stadtwerk of the size, IT, Monolith gone, postcards gone.
2 rosental: A town, which is who owns a Stadtwerk; the portal, IT, in German.
1 wharfe: A utility with the portal, in English, large.
1 nordvind: Energy, IT, left Monolith; in English, and no customers who call.
1 kessler: IT that left Monolith, in German; gears.
1 voss: IT that left Monolith, in German; groceries.
0 redmesa: Lines in the desert.
0 zweigwerk: The portal in German, seventy programmers.
0 falkenau: IT in German, a hospital.
0 hansa: German, and a bank.
0 eastmoor: Both products, for students, in English.

45 Suncatcher Renewables | Renewable Energy | United States | 260 | Fieldbook, Insight | Maintenance, Forecasting | Operations | English | -
Dust costs them a tenth of the yield; operations wants to know when to send the crew.
3 mesasolar: Solar, the size, both products, the same dust.
3 whitedune: Solar of the size, the same dust, crews sent in time.
2 redmesa: Crews and both products in the same sun; a utility.
1 nordvind: Forecasts for renewables, IT, wind.
1 aragon: Solar crews with the app, but Spanish only.
1 bighorn: Crews with the app, power lines.
1 ironbridge: Mends before it breaks, in a foundry.
1 redmesa-fin: Forecasts power, from finance.
0 wharfe: Water crews, and large.
0 pinevalley: Poles.
0 dryline: Oil; they would not take the call.
0 prairiegold: Both products and the sky, but wheat.

46 Helios Extremadura | Renewable Energy | Spain | 410 | Fieldbook, Vault | Inspections, Audit trail | Operations | Spanish | -
The province wants every inspection on file; operations asks for a Spanish plant.
3 aragon: Spanish solar, the size, both products, the same forms.
3 mancha: Spanish solar, both products, the same forms.
1 mesasolar: Solar crews with the app, in English.
1 redmesa: Inspections with the app, in English.
1 silvergate: Both products for inspections on file, chemicals, in English.
1 dryline: Both products for inspections, but oil, and in English.
1 whitedune: Solar crews, in English.
0 nordvind: Wind and forecasts.
0 azteca: Spanish, and trucks.
0 delmar: Spanish, and bottles.
0 alameda: Spanish, and patients.
0 nordet: Both products, for airplanes, in French.

47 Interstate Hauling | Logistics | United States | 1100 | Roster, Bridge | Route planning, Scheduling | Operations | English | ShiftPilot
Drivers quit because ShiftPilot sends them home by way of Nebraska.
3 crossroads: Trucks, the size, his role, ShiftPilot gone, both products.
3 carriers: Trucks, the size, his role, drivers stay; never had ShiftPilot.
1 pontes: Plans routes at five times the size, told by IT in Rotterdam.
1 crossroads-it: The right company, the person with the cables.
1 azteca: Drivers and routes, but Spanish only.
1 highland: Plans routes, with thirty vans in Scotland.
1 fjell: Left ShiftPilot for crews, on rails.
1 skylark: Left ShiftPilot for crews, in the air.
1 scheldekade: Plans routes, told by IT in the Netherlands.
0 marisol: Left ShiftPilot, and sofas.
0 harvestlane: Left ShiftPilot, and groceries.
0 brigid: Left ShiftPilot, and nurses.

48 Maas Cargo | Logistics | Netherlands | 3600 | Bridge, Insight | Route planning, Forecasting | IT | Dutch | Omnira
Omnira cannot plan barges with trucks; IT people in Rotterdam are fine with English.
3 pontes: Next door, IT, both products, Omnira gone.
3 scheldekade: Down the river, IT, Omnira gone, trucks and barges.
1 crossroads-it: IT in freight, without routes and Omnira.
1 crossroads: Plans routes, operations, smaller, American.
1 carriers: Plans routes, operations, small, American.
1 nordvind: IT with both products and forecasts, wind.
1 nordsjo: IT that left Omnira and ships things, fish.
1 transpacific: Left Omnira and forecasts, but at the top of an airline.
0 azteca: Freight, in Spanish.
0 highland: Thirty vans.
0 harborline: Left Omnira with both products, a bank.
0 voss: IT with both products, groceries.

49 Glen Couriers | Logistics | United Kingdom | 90 | Fieldbook | Route planning | Executive | English | -
Twenty vans and the owner's memory; he is about to retire and his daughter will not learn the map by heart.
3 highland: Vans, Scotland, the size, the owner speaks.
3 solway: Vans across the border, the size, the owner speaks.
1 carriers: Plans routes, ten times the size, another product.
1 crossroads: Plans routes, large, another product.
0 pontes: Five thousand people.
0 azteca: Spanish.
0 wharfe: The app in Britain, for pipes.
0 ironbridge: The app in Britain, in a foundry.
0 pinevalley: Small, with the app, for poles.
0 skylark: Flies.
0 bramble: Small, British, and a shop.

50 Albion Regional | Airlines | United Kingdom | 2100 | Roster, Vault | Scheduling, Audit trail | Operations | English | ShiftPilot
Crews time out because ShiftPilot forgets rest hours, and the authority reads the logs.
3 skylark: An airline, crews, both products, ShiftPilot gone, the same kind of authority.
3 channel: A British airline, crews, ShiftPilot gone.
2 fjell: Crews with rest hours by law, ShiftPilot gone; on rails.
1 nordet: An airline before an authority, about repairs.
1 meridian: Both products in place of ShiftPilot, camera crews.
1 northgate: Left ShiftPilot in Britain with rest hours by law, nurses.
1 crossroads: Left ShiftPilot, drivers have rest hours too.
1 transpacific: An airline, the top speaks, about passengers.
0 brigid: Left ShiftPilot, nurses in America.
0 alder: Left ShiftPilot, shops.
0 silvergate: Logs for an authority, chemicals.

51 Aviation Laurentide | Airlines | Canada | 640 | Fieldbook, Vault | Maintenance, Inspections | Compliance | French | Paperflow
Repairs on paper, papers in Paperflow, and the authority at the door; the hangar speaks French.
3 nordet: An airline of the size in the same province, both products, Paperflow gone.
3 fleuve: An airline of the size, her role, in French; had paper before.
1 silvergate: Both products in place of Paperflow, her role, in English.
1 dryline: Both products in place of Paperflow, her role, in English, oil.
1 skylark: An airline before its authority, about crews, in English.
1 fjell: Repairs trains, in English.
0 transpacific: An airline of fifteen thousand, about passengers.
0 troisrivieres: The same province, and nurses.
0 sainteaube: The same province, and citizens.
0 vanguard-ops: Repairs presses.
0 meridian: Canadian, and television.
0 channel: An airline about crews, in English.
`;
