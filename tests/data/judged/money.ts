/** Banks, credit unions and insurers. Columns: see README.md. */
export const customers = `
Prairie Trust Bank | Commercial Banking | United States | 1800
  prairietrust | Vault, Frontdesk | Audit trail, Customer onboarding | Compliance | English | Paperflow | 22 66 140 230 | 40
  prairietrust-it | Bridge | System replacement, Merger | IT | English | Monolith | 100 | 90
Sterling Commerce Bank | Commercial Banking | United States | 1100
  sterling | Vault | Audit trail | Compliance | English | - | - | 60
Harborline Bank | Commercial Banking | United States | 14500
  harborline | Bridge, Insight | System replacement, Forecasting | IT | English | Omnira | 35 120 | 30
Banque Vauban | Commercial Banking | France | 2600
  vauban | Vault | Audit trail | Compliance | French, English | Paperflow | - | 100
Hanseatische Handelsbank | Commercial Banking | Germany | 900
  hansa | Vault, Insight | Audit trail, Forecasting | Finance | German | - | 190 | 75
Banco Andino del Sur | Retail Banking | Chile | 5200
  andino | Frontdesk | Customer onboarding, Self-service | Executive | Spanish, English | Deskly | 70 | 45
Cloverleaf Savings | Retail Banking | Ireland | 480
  cloverleaf | Frontdesk, Vault | Customer onboarding, Audit trail | Operations | English | Deskly | 260 | 80
Cinder Butte CU | Credit Unions | United States | 190
  cinder | Frontdesk | Self-service, Customer onboarding | Executive | English | Deskly | 45 115 205 | 50
Larkspur Credit Union | Credit Unions | United States | 230
  larkspur | Frontdesk | Self-service | Executive | English | - | - | 70
Teamworkers Credit Union | Credit Unions | Canada | 340
  teamworkers | Frontdesk, Bridge | Merger, Customer onboarding | IT | English, French | Monolith | - | 110
Blue Heron CU | Credit Unions | United States | 85
  blueheron | Vault | Audit trail | Compliance | English | Paperflow | 310 | 430
White Mountain Mutual | Insurance | United States | 1100
  whitemountain | Frontdesk, Bridge | Claims handling, System replacement | Operations | English | Omnira | 26 90 175 | 35
  whitemountain-fin | Insight | Forecasting, Cost control | Finance | English | - | - | 120
Ohio Valley Mutual | Insurance | United States | 1500
  ohiovalley | Frontdesk | Claims handling, Self-service | Operations | English | Deskly | 240 | 65
Alpina Versicherung | Insurance | Switzerland | 3600
  alpina | Frontdesk, Vault | Claims handling, Audit trail | Operations | German, English | Omnira | 150 | 55
Southern Cross Life | Insurance | Australia | 2200
  southerncross | Insight, Vault | Audit trail, Forecasting | Compliance | English | - | - | 95
Farmers Hail Mutual | Insurance | Canada | 120
  hailmutual | Fieldbook, Frontdesk | Claims handling, Offline work | Operations | English | - | 280 | 140
Pinnacle Payments | Payments | Singapore | 650
  pinnacle | Bridge, Vault | Audit trail, Customer onboarding | IT | English | - | 110 | 60
`;

export const opportunities = `
22 Keystone Valley Bank | Commercial Banking | United States | 1500 | Vault, Frontdesk | Audit trail, Customer onboarding | Compliance | English | Paperflow
The examiners wrote up the paper trail in Paperflow; the compliance officer wants somebody who has since been examined.
3 prairietrust: A bank of the size, her role, left Paperflow, examined twice since.
3 sterling: A bank of the size, her role, the same examiners; no Paperflow to leave, but a clean report.
2 vauban: Her role and left Paperflow, under other supervisors, in English.
1 blueheron: Left Paperflow under similar examiners, but tiny, and unconfirmed for a year.
1 cloverleaf: Both products in a small lender abroad, from operations.
1 prairietrust-it: The right bank, the wrong person.
1 harborline: A bank with the same examiners, ten times the size, and about machines.
1 cinder: Opens accounts online; small, and no word on examiners.
1 southerncross: Her role under supervision, but life insurance in Australia.
1 tidewater: A bank of the size, about a merger.
1 quarry: Left Paperflow under similar examiners, but tiny.
0 hansa: A bank, but German only.
0 coldwater: Left Paperflow, and medicines.
0 brookside: Left Paperflow, and food; a banker does not care.

23 Three Fords Bancorp | Commercial Banking | United States | 2400 | Bridge | System replacement, Merger | IT | English | Monolith
They bought a rival that runs Monolith; the head of IT has nine months to make one bank of two.
3 prairietrust-it: Made one bank of two, off Monolith, head of IT, the size.
3 tidewater: A bank that made one of two, IT, the size; not off Monolith, but nine months as well.
2 teamworkers: Joined two credit unions off Monolith; small, but the nine months were the same.
2 harborline: A banker in IT with a bigger move behind him, off something else.
2 northgate-it: Not a bank, but joined hospitals off Monolith as head of IT; he would take the call.
1 whitemountain: Moved systems in finance, told by claims people.
1 crossroads-it: Left Monolith, and trucks.
1 pinnacle: IT in payments, nothing to join.
1 prairietrust: The right bank, the compliance officer.
0 sterling: A bank, but records.
0 ridgeline: Left Monolith, and a county's books.
0 lakeland: Left Monolith, and schools.
0 vauban: A bank, but records.

24 Handelsbank Weser | Commercial Banking | Germany | 700 | Vault, Insight | Audit trail, Forecasting | Finance | German | -
The chief financial officer answers to the German supervisor every quarter and wants a German house.
3 hansa: A German bank of the size, finance, both products.
3 lippe: A German bank, finance, the same supervisor; no forecasts.
1 vauban: A bank under the European supervisor, but French or English, and records only.
1 alpina: German, supervised, keeps records; but claims.
1 bruecke: Finance, both products, German; but a charity.
1 southerncross: Both products in a supervised house, in English, far away.
0 prairietrust: A bank under other rules, in English.
0 sterling: A bank under other rules, in English.
0 harborline: A giant, and IT.
0 rosental: German, and a town hall.
0 aurelia: German, and medicines.
0 andino: A bank about its app, in Spanish.

25 Banco Pacífico Norte | Retail Banking | Colombia | 3900 | Frontdesk | Customer onboarding, Self-service | Executive | Spanish | Deskly
The chief executive loses young customers in the third form of Deskly.
3 andino: A bank of her size, the top speaks, Deskly gone, in Spanish.
3 vallealto: A bank, the top speaks Spanish, the third form is gone, and so is Deskly.
2 tierra: Telephones, but the same city, the same young customers, Deskly gone, and the top speaks Spanish.
1 cloverleaf: Opens accounts online, but small and in English.
1 cinder: Opens accounts online, tiny and in English.
1 prairietrust: Onboarding in a bank, seen by compliance, in English.
0 alameda: Left Deskly in Spanish, but patients.
0 kiosko: Left Deskly in Spanish, but a web shop and IT.
0 larkspur: Tiny, in English, and no onboarding.
0 vauban: A bank about records.
0 harborline: A bank about machines.

26 Lough Rea Building Society | Retail Banking | Ireland | 390 | Frontdesk, Vault | Customer onboarding, Audit trail | Operations | English | -
Members open accounts on paper; the head of operations wants a lender as small as they are, under the Irish regulator if there is one.
3 cloverleaf: An Irish lender of the size, her role, both products.
3 ardmore: An Irish society owned by its members, her role, the size.
2 cinder: Owned by its members and small, opens accounts online; other rules.
2 prairietrust: Both products and good on the rules, though American, bigger and compliance.
1 larkspur: Owned by its members, with the portal, without onboarding.
1 teamworkers: Owned by its members, but IT and a merger.
1 vauban: European rules, a large French bank.
1 andino: Opens accounts online, at thirteen times the size.
0 blueheron: Tiny, and unconfirmed for a year.
0 harborline: A giant about machines.
0 skylark: Irish, and flies.
0 whitemountain: Claims.
0 tidewater: Merges banks in America.

27 Marsh Hollow Community CU | Credit Unions | United States | 140 | Frontdesk | Self-service, Customer onboarding | Executive | English | Deskly
The president knows every member by name and fears that a portal drives them away.
3 cinder: A president of a credit union of the size who had the same fear, and Deskly.
3 larkspur: A president of a credit union; never had Deskly, but speaks of nothing but members.
2 teamworkers: A credit union with the portal, but IT, and all about the merger.
1 cloverleaf: A small lender that left Deskly, in Ireland.
1 blueheron: A credit union nearby, without the portal.
1 prairietrust: A bank; members are why he is not one.
1 quarry: A credit union, without the portal.
0 andino: A bank of five thousand.
0 harborline: The very bank his members fled from.
0 lakeview: Left Deskly and small, but patients.
0 opentable: Knows everybody by name, but a charity.
0 prairietrust-it: Machines of a bank.

28 Firelight Federal CU | Credit Unions | United States | 110 | Vault | Audit trail | Compliance | English | Paperflow
One woman does all of compliance, on Paperflow, and wants to hear it from somebody who is alone as well.
3 quarry: Alone in compliance of a credit union of the size, left Paperflow.
2 blueheron: Alone, a credit union, left Paperflow; perfect, but nobody confirmed it for over a year: check first.
2 prairietrust: Left Paperflow for the same examiners, with a staff of twenty for it.
2 sterling: The same examiners, the product; a bank with a department.
1 cloverleaf: A small lender with the product, in Ireland.
1 cinder: A credit union of the size, without the product.
1 larkspur: A credit union, without the product.
1 fairhaven-clerk: Alone with the records and left Paperflow, though in a city hall.
0 teamworkers: A credit union about machines.
0 vauban: Two thousand people in Paris.
0 coldwater: Left Paperflow, and medicines.
0 harborline: Fifteen thousand people.

29 Fern Gap Mutual | Insurance | United States | 950 | Frontdesk, Bridge | Claims handling, System replacement | Operations | English | Omnira
Claims take three weeks in Omnira; the head of claims wants to know what broke on the way out of it.
3 whitemountain: A mutual of the size, claims, left Omnira, both products; knows what broke.
3 clearfork: A mutual of the size, claims, left Omnira for both products.
2 ohiovalley: A mutual, head of claims, faster now; came from another system.
2 alpina: Left Omnira for claims, in English; Swiss, and bigger.
1 hailmutual: Claims, but a hundred people and hail.
1 whitemountain-fin: The right mutual, the wrong person.
0 southerncross: An insurer about reports to its supervisor.
0 brigid-it: Left Omnira, and a hospital.
0 beacon: Left Omnira, and telephones.
0 harborline: Left Omnira, and a giant bank.
0 prairietrust: A bank.

30 Bündner Sach | Insurance | Switzerland | 1400 | Frontdesk, Vault | Claims handling, Audit trail | Operations | German | Omnira
Storm claims by post and Omnira; the head of claims wants a Swiss house, in German.
3 alpina: Swiss, claims, both products, left Omnira, in German.
3 aare: Swiss, claims, left Omnira, in German.
1 whitemountain: Left Omnira for claims, but in English.
1 ohiovalley: Claims, in English.
1 rosental: Both products in German, but a town hall.
1 clearfork: Left Omnira for claims, in English.
0 hansa: German and records, but a bank.
0 falkenau: Left Omnira in German, but a hospital.
0 southerncross: An insurer with other worries, far away.
0 hailmutual: Storms, but tiny, and in English.
0 bergblick: Swiss, and cheese.
0 aurelia: Swiss, and medicines.

31 Prairie Crop Insurance | Insurance | Canada | 210 | Fieldbook | Claims handling, Offline work | Operations | English | -
Adjusters stand in flattened wheat without signal and write on paper; the head of claims drove there himself.
3 hailmutual: Adjusters in the same fields, without signal, the same app.
3 selkirk: Crop adjusters in the next province, without signal, the same app.
1 whitemountain: Claims, but by telephone from an office.
1 ohiovalley: Claims, but entered by the insured themselves.
1 alpina: Claims, in Switzerland, in an office.
1 prairiegold: Knows the app in wheat without signal, as the one who files the claim.
1 redmesa: Inspectors on dirt roads without signal, for power lines.
1 pinevalley: Inspectors without signal in a small house, for poles.
1 clearfork: Claims, in an office.
0 southerncross: An insurer about reports.
0 whitemountain-fin: An insurer's forecasts.
0 dryline: Inspects wells.
0 bluestem: Cattle.
`;
