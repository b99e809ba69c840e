/** Hospitals, clinics, and those who make medicines. Columns: see README.md. */
export const customers = `
St. Brigid Hospital | Hospitals | United States | 2400
  brigid | Roster, Frontdesk | Scheduling, Self-service | Operations | English | ShiftPilot | 18 50 110 170 | 45
  brigid-it | Bridge | System replacement | IT | English | Omnira | 200 | 60
Riverside General | Hospitals | United States | 1600
  riverside | Roster | Scheduling, Cost control | Operations | English | ShiftPilot | 260 | 35
Mercy Plains Health | Hospitals | United States | 780
  mercyplains | Roster | Scheduling, Cost control | Finance | English | - | 300 | 90
Klinikum Falkenau | Hospitals | Germany | 3100
  falkenau | Vault, Bridge | Audit trail, System replacement | IT | German, English | Omnira | 90 | 100
Hôpital des Trois-Rivières | Hospitals | Canada | 1900
  troisrivieres | Roster, Frontdesk | Scheduling, Self-service | Operations | French, English | ShiftPilot | - | 120
Northgate Hospitals | Hospitals | United Kingdom | 11800
  northgate | Roster, Insight | Scheduling, Forecasting | Executive | English | ShiftPilot | 30 75 135 | 30
  northgate-it | Bridge | System replacement, Merger | IT | English | Monolith | - | 85
Lakeview Family Clinics | Medical | United States | 160
  lakeview | Frontdesk | Self-service, Scheduling | Operations | English | Deskly | 42 125 | 60
Fjordklinikken | Medical | Norway | 90
  fjord | Frontdesk, Vault | Self-service, Audit trail | Executive | English | - | - | 200
Clínica Alameda | Medical | Spain | 340
  alameda | Frontdesk, Roster | Self-service, Scheduling | Operations | Spanish | Deskly | 160 | 85
Stone Hollow Orthopedics | Medical | United States | 620
  stonehollow | Roster, Insight | Scheduling, Cost control | Finance | English | ShiftPilot | - | 75
Aurelia Pharma | Pharmaceuticals | Switzerland | 3900
  aurelia | Vault, Tracewell | Audit trail, Traceability | Compliance | English, German | Paperflow | 28 85 | 35
Coldwater Biologics | Pharmaceuticals | United States | 540
  coldwater | Vault | Audit trail, Inspections | Compliance | English | Paperflow | 220 | 140
Tanvi Generics | Pharmaceuticals | India | 7400
  tanvi | Tracewell, Bridge | Traceability, System replacement | IT | English | Monolith | - | 50
Lumina Devices | Medical Devices | Ireland | 1200
  lumina | Vault, Tracewell | Audit trail, Traceability | Compliance | English | Omnira | 145 | 65
`;

export const opportunities = `
13 Good Shepherd Medical Center | Hospitals | United States | 2100 | Roster, Frontdesk | Scheduling, Self-service | Operations | English | ShiftPilot
The director of nursing loses nurses over ShiftPilot's swaps and wants patients to book themselves.
3 brigid: A hospital of her size, her role, left ShiftPilot, and patients book themselves.
3 riverside: Left ShiftPilot, nurses stayed; no portal, but it is the shifts that keep her awake.
2 troisrivieres: Everything fits and they speak English, though pay rules in Canada differ.
2 northgate: Left ShiftPilot too, told by the top; far bigger and abroad.
1 mercyplains: A hospital with rosters, but small, and the finance chief speaks.
1 brigid-it: The right hospital, but the person who moved the data.
1 stonehollow: Shifts at clinics, and money.
1 lakeview: Patients book themselves, in offices of ten people.
1 badger: A hospital without ShiftPilot now, but small, and about money.
0 alameda: Both products, but Spanish only.
0 falkenau: A hospital, but records, and German.
0 skylark: Left ShiftPilot, but nurses do not fly.

14 Sacred Valley Hospital | Hospitals | United States | 350 | Roster | Scheduling, Cost control | Finance | English | -
A rural hospital that bleeds money on agency nurses; the finance chief decides alone.
3 mercyplains: A small hospital on the plains, a finance chief, agency nurses gone.
3 badger: A rural hospital of the size, finance, agency nurses gone.
2 stonehollow: A finance chief of about the same size who cut overtime, in clinics.
2 riverside: Cut agency nurses, told by operations, four times as big.
1 brigid: Good with shifts, but seven times as big, and she talks of nurses, not of money.
1 troisrivieres: Shifts in a hospital, a public one, abroad.
1 tuftwood: A finance chief who got shifts under control, in sports shops.
0 northgate: Twelve thousand people; he would laugh.
0 brigid-it: He has no data to move.
0 lakeview: Small and medical, but appointments.
0 tricounty: Shifts in a small firm of welders.
0 falkenau: A hospital about records.

15 Universitätsklinik Brenz | Hospitals | Germany | 6800 | Vault, Bridge | Audit trail, System replacement | IT | German | Omnira
The head of IT must leave Omnira without losing a patient's record; she reads English well but her team wants German.
3 falkenau: German hospital, head of IT, left Omnira, both products.
3 isar: German, head of IT, left Omnira without losing a record; the product for records is another house's.
2 brigid-it: Moved a hospital off Omnira, in English.
2 northgate-it: Moved a very large group of hospitals, from another system, in English.
1 lumina: Left Omnira under strict rules, but makes devices and is no IT person.
1 aurelia: Strict about records, and in German, but medicines and compliance.
1 rosental: An IT head in German with the records product, in a town hall.
0 alpina: Left Omnira in German, but insures.
0 kessler: IT in German, but gears.
0 lahnau: IT in German, but gas and water.
0 troisrivieres: A hospital with other worries.
0 brigid: The right hospital for nurses' shifts.

16 Hôpital Saint-Éloi | Hospitals | France | 1700 | Frontdesk, Roster | Self-service, Scheduling | Operations | French | -
The director of care wants patients to book and nurses to swap by phone; the staff will not sit through English.
3 troisrivieres: Both products in a hospital of the size, told in French.
3 beaulieu: A French hospital whose nurses swap by phone, in French; patients still call.
1 brigid: All of it, but in English.
1 riverside: Shifts in a hospital, in English.
1 lorme: Shows the portal in French, though to students.
1 northgate: Shifts in a hospital abroad, large, in English.
1 sainteaube: The portal in French for citizens.
0 alameda: Both products, but Spanish only.
0 falkenau: A hospital with other worries, in German.
0 ferrand: French, and a department store.
0 lakeview: Booking for tiny offices, in English.
0 mercyplains: Money and shifts, in English.

17 Riverbend Pediatrics | Medical | United States | 85 | Frontdesk | Self-service, Scheduling | Operations | English | Deskly
Parents wait on the phone while Deskly is down; the office manager wants them to book at night.
3 lakeview: Doctors' offices of about the size, left Deskly, appointments at night.
3 willow: Children's doctors of the size, parents book at night; had paper before.
2 fjord: A small clinic with the portal, in good English; the owner speaks.
1 pinehollow: A school district, but it is the same parents, and Deskly is gone.
1 stonehollow: Doctors, but shifts and money.
1 brigid: A hospital where patients book; she would feel small.
1 alameda: All fits, but Spanish only.
1 riverwalk: Doctors, but shifts and money.
0 troisrivieres: A hospital abroad.
0 northgate: Twelve thousand people.
0 cinder: Left Deskly and small, but money.
0 zweigwerk: Left Deskly and small, but software.

18 Clínicas del Turia | Medical | Spain | 290 | Frontdesk, Roster | Self-service, Scheduling | Executive | Spanish | Deskly
The owner of six clinics wants out of Deskly and to see who works where; she asks for somebody she can call in Spanish.
3 alameda: Spanish clinics of her size, left Deskly, both products.
3 mirasol: The owner of Spanish clinics, patients book, who works where is seen; had paper before.
1 andino: Left Deskly, told by the top in Spanish, but a bank.
1 lakeview: Clinics that left Deskly, in English.
1 fjord: An owner with a clinic and the portal, in English.
1 brigid: Both products, but a hospital, in English.
1 troisrivieres: Both products, but a hospital, without Spanish.
0 tierra: Spanish and Deskly, but telephones.
0 delmar: Shifts in Spanish, but bottles.
0 kiosko: Left Deskly in Spanish, but a web shop.
0 stonehollow: Clinics, but about money, in English.

19 Peak Spine & Joint | Medical | United States | 500 | Roster, Insight | Scheduling, Cost control | Finance | English | ShiftPilot
The finance chief of a surgeons' group pays overtime that ShiftPilot hides.
3 stonehollow: Surgeons, a finance chief, the size, both products, ShiftPilot gone.
3 riverwalk: Surgeons, finance, the size, ShiftPilot gone.
2 mercyplains: A finance chief who cut overtime, in a hospital.
2 riverside: Left ShiftPilot and cut the cost of shifts; a hospital, told by operations.
1 brigid: Left ShiftPilot, but a hospital, and about nurses.
1 northgate: Both products, but enormous and British.
1 lakeview: Doctors, but appointments.
1 tuftwood: A finance chief and shifts, but shops.
1 badger: A finance chief and shifts, at a hospital.
0 marisol-fin: A finance chief with numbers, but sofas.
0 fjord: A clinic about its portal.
0 alameda: A clinic, in Spanish.

20 Corvia Therapeutics | Pharmaceuticals | United States | 700 | Vault | Audit trail, Inspections | Compliance | English | Paperflow
The inspectors come in five months and the records are in Paperflow; the head of quality wants to hear how an inspection went.
3 coldwater: Her role, her size, left Paperflow, and the same inspectors came and went.
3 brightwater: Her role and size, the same inspectors came and went; had paper before.
2 aurelia: Left Paperflow and passed the same inspectors from abroad; five times as big.
2 lumina: Devices, but the same agency and her role; not from Paperflow.
1 silvergate: Left Paperflow for inspections, but of pipes.
1 tanvi: Makes medicines, but numbers boxes.
0 brookside: Left Paperflow, another agency, food.
0 sunrise: Left Paperflow, and hens.
0 prairietrust: Left Paperflow, and money.
0 nordet: Inspections of airplanes.
0 dryline: Inspections of wells.

21 Bharani Life Sciences | Pharmaceuticals | India | 5200 | Tracewell, Bridge | Traceability, System replacement | IT | English | Monolith
Every box needs a number by law and Monolith cannot; the head of IT asks how long the plants stood still.
3 tanvi: India, medicines, IT, Monolith, boxes with numbers: the same man in another town.
3 deccan: India, medicines, IT, Monolith, boxes with numbers.
2 aurelia: Numbers every box for the same law, but compliance speaks and no Monolith.
1 lumina: Traces devices, compliance again.
1 kessler: IT that left Monolith for both products, but gears and Germany.
1 nordsjo: IT with both products, but fish.
1 greatbasin-it: IT that left Monolith for both, but cattle; he would smile.
0 coldwater: Medicines, but paper for inspectors.
0 vanguard: Traces parts, from the finance side.
0 crossroads-it: Left Monolith, and drives.
0 brigid-it: A hospital.
`;
