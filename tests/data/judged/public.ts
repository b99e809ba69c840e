/** Schools, cities and charities; software, telephones and media. Columns: see README.md. */
export const customers = `
University of Eastmoor | Education | United Kingdom | 5200
  eastmoor | Frontdesk, Bridge | Self-service, System replacement | IT | English | Omnira | 31 108 | 45
Carver State University | Education | United States | 3800
  carver | Frontdesk, Insight | Self-service, Forecasting | Executive | English | Deskly | 64 180 | 60
  carver-fin | Insight | Cost control, Forecasting | Finance | English | Monolith | - | 100
Université de Lorme | Education | France | 2900
  lorme | Frontdesk | Self-service | Operations | French | - | - | 90
Pine Hollow School District | Education | United States | 940
  pinehollow | Frontdesk, Roster | Scheduling, Self-service | Operations | English | Deskly | 41 150 | 50
Clearwater Schools | Education | United States | 1400
  clearwater | Frontdesk | Self-service | Operations | English | Deskly | - | 70
Lakeland Unified Schools | Education | United States | 6100
  lakeland | Bridge, Vault | System replacement, Audit trail | IT | English | Monolith | - | 85
City of Fairhaven | Government | United States | 1300
  fairhaven | Frontdesk, Fieldbook | Self-service, Inspections | Operations | English | Deskly | 27 92 188 | 40
  fairhaven-clerk | Vault | Audit trail | Compliance | English | Paperflow | - | 110
City of Oakhurst | Government | United States | 600
  oakhurst | Frontdesk | Self-service | Operations | English | - | 300 | 55
Stadt Rosental | Government | Germany | 2100
  rosental | Frontdesk, Vault | Self-service, Audit trail | IT | German | - | 140 | 75
Ville de Sainte-Aube | Government | Canada | 700
  sainteaube | Frontdesk | Self-service | Operations | French | Deskly | - | 95
Ridgeline County | Government | United States | 4100
  ridgeline | Bridge, Insight | System replacement, Cost control | Finance | English | Monolith | 115 | 65
Open Table Foundation | Not For Profit | United States | 140
  opentable | Frontdesk, Insight | Self-service, Cost control | Executive | English | - | 56 | 60
Wells for All | Not For Profit | Kenya | 260
  wells | Fieldbook | Offline work, Inspections | Operations | English, French | - | 175 | 80
Hilfswerk Brücke | Not For Profit | Germany | 1900
  bruecke | Vault, Insight | Audit trail, Cost control | Finance | German, English | Paperflow | - | 100
Northlight Software | Software | United States | 280
  northlight | Frontdesk, Bridge | Self-service, System replacement | IT | English | Deskly | 34 119 | 45
Pebblestack | Software | United States | 150
  pebblestack | Frontdesk | Self-service, Customer onboarding | IT | English | Deskly | - | 60
Zweigwerk | Software | Germany | 75
  zweigwerk | Frontdesk | Self-service, Customer onboarding | Executive | German, English | Deskly | - | 90
Beacon Wireless | Telecommunications | United States | 7600
  beacon | Frontdesk, Fieldbook | Self-service, Maintenance | Operations | English | Omnira | 47 138 | 50
Tierra Móvil | Telecommunications | Colombia | 2300
  tierra | Frontdesk | Customer onboarding, Self-service | Executive | Spanish, English | Deskly | - | 85
Rural Fiber Cooperative | Telecommunications | United States | 110
  ruralfiber | Fieldbook | Maintenance, Offline work | Operations | English | - | 225 | 105
Meridian Broadcast | Broadcasting | Canada | 1150
  meridian | Roster, Vault | Scheduling, Audit trail | Operations | English, French | ShiftPilot | 76 | 60
Folio Press | Publishing | United Kingdom | 310
  folio | Insight | Forecasting, Cost control | Finance | English | - | - | 120
`;

export const opportunities = `
52 Blackmoor University | Education | United Kingdom | 3900 | Frontdesk, Bridge | Self-service, System replacement | IT | English | Omnira
Students queue in September while Omnira counts them; the head of IT promised the senate it is the last time.
3 eastmoor: A British university, head of IT, Omnira gone, both products.
3 wexcombe: A British university, IT, Omnira gone, both products.
2 carver: A university whose September is quiet now; the top speaks, in America.
1 lakeland: IT in schools that moved systems, without students who queue.
1 northgate-it: IT in Britain that moved systems, hospitals.
1 carver-fin: A university's money.
1 lorme: A university with the portal, but French only.
1 clearwater: Schools with the portal, for parents.
0 pinehollow: Schools with the portal and bus plans.
0 wharfe: Omnira gone in Britain, water.
0 northlight: Both products, software.
0 bramble: The portal in Britain, a shop.
0 birchwater: A college's money.

53 Plum Creek College | Education | United States | 900 | Insight | Cost control, Forecasting | Finance | English | Monolith
Fewer students each year; the finance chief needs to see it coming, and Monolith looks back only.
3 carver-fin: A university's finance chief, left Monolith, sees enrollment coming; bigger, but the same curve.
3 birchwater: A finance chief of a small college who sees enrollment coming; had spreadsheets.
2 carver: Sees enrollment coming too, told from the top.
1 ridgeline: Public finance that left Monolith, a county.
1 opentable: Keeps costs down with the product, small, donors.
1 lakeland: Left Monolith in education, cables.
1 whitemountain-fin: Finance and forecasts, insurance.
0 eastmoor: A university about its portal.
0 pinehollow: Schools about their portal.
0 clearwater: Schools about their portal.
0 folio: Finance and forecasts, books.
0 redmesa-fin: Left Monolith and forecasts, power.

54 Cypress Bend Schools | Education | United States | 1100 | Frontdesk, Roster | Self-service, Scheduling | Operations | English | Deskly
Parents call about buses, bus drivers call about shifts, and Deskly answers neither.
3 pinehollow: A district of the size with buses, both products, Deskly gone.
3 clearwater: A district of the size, Deskly gone, parents at peace; no bus plans.
1 fairhaven: A city of the size, Deskly gone, citizens instead of parents.
1 carver: A university that left Deskly.
1 lakeland: A district six times the size, cables.
1 carriers: Driver shifts that work, trucks.
0 eastmoor: A university in Britain.
0 lorme: French.
0 brigid: Both products, nurses.
0 carver-fin: Money.
0 lakeview: Deskly gone, patients.

55 City of Elmwater | Government | United States | 850 | Frontdesk, Fieldbook | Self-service, Inspections | Operations | English | Deskly
The city manager wants permits online and inspectors on the street instead of in Deskly.
3 fairhaven: A city of about the size, permits online, inspectors outside, Deskly gone.
3 ashport: A city of the size, permits online, inspectors on the street; had paper before.
2 oakhurst: A city of the size with permits online; inspectors still on paper.
1 fairhaven-clerk: The right city, the wrong office.
1 clearwater: Deskly gone at a public body of the size, parents.
1 pinehollow: Deskly gone at a public body of the size, parents.
1 ridgeline: Local government, a county's finances.
1 wharfe: A public service with portal and crews, large, in Britain.
0 sainteaube: A town with the portal, but French only.
0 rosental: A town with the portal, but German only.
0 redmesa: Inspects poles.
0 beacon: Both products, telephones.
0 portmarais: A town with the portal, in French.

56 Ville de Bellechasse | Government | Canada | 520 | Frontdesk | Self-service | Operations | French | Deskly
Citizens want to renew a dog license at night, in French; the council will ask which town does it.
3 sainteaube: A town of the size in the province, in French, Deskly gone.
3 portmarais: A town of the size in the province, in French.
2 troisrivieres: A public hospital in the province with the portal in French.
1 fairhaven: A city that left Deskly, in English.
1 oakhurst: A city of the size with the portal, in English.
1 lorme: The portal in French, in France, for students.
1 ashport: A city with the portal, in English.
0 rosental: A town, in German.
0 tuftwood: Canadian and French, shops without the portal.
0 nordet: The province, airplanes.
0 meridian: Canadian and French, television.
0 ridgeline: A county's finances.

57 Harbor of Hope | Not For Profit | United States | 110 | Frontdesk, Insight | Self-service, Cost control | Executive | English | -
Donors ask where each dollar went and volunteers sign up by telephone; the director has no IT at all.
3 opentable: A charity of the size, the director speaks, both products, no IT either.
3 lantern: A charity of the size, the director speaks, both products.
1 bruecke: A charity that shows donors every euro; big, German, finance.
1 wells: A charity of the size, with another product, far away.
1 carver: Both products, the top speaks, a university.
1 cornerpantry: Volunteers and a proud small house, but rosters.
0 lakeview: Small with the portal, patients.
0 cinder: Small with the portal, money.
0 fairhaven: The portal, a city.
0 folio: Costs, books.
0 northlight: The portal, programmers.

58 Tinroof Software | Software | United States | 190 | Frontdesk, Bridge | Self-service, System replacement | IT | English | Deskly
Engineers ask to see the interfaces; Deskly loses every second ticket, and they will smell marketing.
3 northlight: Programmers of the size, IT, both products, Deskly gone.
3 pebblestack: Programmers of the size, IT, Deskly gone; has not touched the interfaces much.
2 kiosko: A web shop, but IT, both products, Deskly gone, and speaks their language.
1 zweigwerk: Programmers, Deskly gone; the boss speaks, in Germany.
1 eastmoor: IT with both products, a university.
1 teamworkers: IT with both products, a credit union.
0 lahnau: IT with both products, but German only.
0 beacon: The portal, telephones, by operations.
0 bramble: Deskly gone, a shop.
0 cinder: Deskly gone, money.
0 pinnacle: Interfaces, payments.

59 Plains Wireless | Telecommunications | United States | 5200 | Frontdesk, Fieldbook | Self-service, Maintenance | Operations | English | Omnira
Towers fail, customers call, and Omnira knows of neither.
3 beacon: Towers, customers, the size, her role, both products, Omnira gone.
3 horizon: Towers and customers, the size, her role, both products, Omnira gone.
2 wharfe: Both products in place of Omnira at the size, her role; pipes in Britain.
1 ruralfiber: Crews with the app in the trade, a hundred people.
1 tierra: Telephones with the portal, no towers in the story.
1 bighorn: Crews with the app, power lines.
1 redmesa: Crews with the app, power lines.
0 northlight: The portal, programmers.
0 fairhaven: Both products, a city.
0 transpacific: Omnira gone, flies.
0 mesasolar: Crews, panels.

60 Laurel Broadcasting | Broadcasting | United States | 900 | Roster, Vault | Scheduling, Audit trail | Operations | English | ShiftPilot
Camera crews in ShiftPilot double booked on election night, and the union reads the hours.
3 meridian: A broadcaster of the size, both products, ShiftPilot gone, a union too.
3 bluewater: A broadcaster of the size, ShiftPilot gone, both products.
1 skylark: Both products in place of ShiftPilot, hours that are read; crews that fly.
1 fjell: Crews, a union, ShiftPilot gone; rails.
1 riverside: ShiftPilot gone, a union, nurses.
1 brigid: ShiftPilot gone, shifts around the clock, nurses.
1 alder: ShiftPilot gone, shops.
0 folio: Media, but books and money.
0 beacon: Telephones.
0 crossroads: ShiftPilot gone, trucks.
0 northgate: ShiftPilot gone, a giant.
`;
