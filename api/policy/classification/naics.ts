/**
 * Industries by the North American Industry Classification System 2022 (United States Census Bureau,
 * https://www.census.gov/naics): every sector and subsector, and what lies below where a CRM usually tells more apart.
 * Code, then the name in words short enough for a list, then other names of the same. Deeper is narrower; a name without a
 * code of its own stands under that of the industry it is part of.
 */
export const NAICS = `
11 Agriculture
  111 Crop Farming / Crops
    1114 Horticulture
  112 Livestock
    1121 Cattle Farming
      11211 Cattle Ranching
      11212 Dairy Farming / Dairy
    1123 Poultry Farming
    1125 Aquaculture
  113 Forestry
  114 Fishing
  115 Farm and Forestry Services
21 Natural Resources
  211 Oil & Gas
  212 Mining
  213 Drilling and Mining Services
22 Utilities
  2211 Electric Power / Energy
    221114 Renewable Energy
  2212 Gas Distribution
  2213 Water and Sewage
23 Construction
  236 Building Construction
  237 Civil Engineering
  238 Building Trades
31-33 Manufacturing / Industrials
  31 Food, Drink and Textile Manufacturing / Consumer Goods
    311 Food Processing / Food & Beverage
    312 Beverages and Tobacco
    313 Textile Mills
    314 Textile Products
    315 Apparel
    316 Leather Goods
  32 Materials Manufacturing
    321 Wood Products
    322 Paper
    323 Printing
    324 Petroleum Products
    325 Chemicals
      3254 Pharmaceuticals
        325414 Biotechnology
    326 Plastics and Rubber
    327 Glass, Cement and Ceramics
  33 Metal, Machine and Electronics Manufacturing
    331 Metals
    332 Metal Products
    333 Machinery
    334 Electronics
      3341 Hardware
      3344 Semiconductors
    335 Electrical Equipment
    336 Transportation Equipment
      3361 Automotive
      3364 Aerospace
    337 Furniture
    339 Other Manufacturing
      3391 Medical Devices
42 Wholesale
  423 Durable Goods Wholesale
  424 Consumables Wholesale
  425 Trade Brokers
44-45 Retail / Consumer
  441 Car Dealers
  444 Building and Garden Supplies
  445 Grocery
  449 Furniture and Electronics Stores
  455 General Merchandise / E-commerce
  456 Pharmacies and Personal Care Stores
  457 Gas Stations and Fuel Dealers
  458 Clothing and Jewelry Stores
  459 Specialty Stores
48-49 Transportation
  481 Airlines
  482 Rail
  483 Shipping
  484 Trucking
  485 Passenger Transit
  486 Pipelines
  487 Sightseeing Transportation
  488 Logistics
  491 Postal Service
  492 Couriers
  493 Warehousing
51 Information and Media
  51 Technology
  512 Film and Music
  513 Publishing
    5132 Software
  516 Broadcasting / Media
  517 Telecommunications / Communications
  518 Hosting and Data Processing
  519 Web Search and Libraries
52 Financial Services / Finance
  521 Central Banking
  522 Banking
    5221 Deposit-taking Banks
      522110 Commercial Banking
      522110 Retail Banking
      522130 Credit Unions
    5223 Payments
  523 Asset Management / Securities
  524 Insurance
  525 Funds and Trusts
53 Property and Rental
  531 Real Estate
  532 Rental and Leasing
  533 Licensing
54 Professional Services / Business Services
  5411 Legal Services
  5412 Accounting
  5413 Engineering
  5415 IT Services
  5416 Consulting
  5417 Research and Development
  5418 Marketing
    54181 Advertising
55 Holding Companies
56 Administrative and Waste Services
  561 Administrative Services / Services
    5613 Employment / Staffing
  562 Environmental
61 Education
  6111 Schools
  6113 Universities
62 Healthcare
  621 Medical
  622 Hospitals
  623 Nursing and Residential Care
  624 Social Assistance
71 Entertainment
  711 Performing Arts and Sports
  712 Museums and Heritage
  713 Recreation
72 Hospitality
  721 Hotels
  722 Restaurants
81 Other Services
  811 Repair and Maintenance
  812 Personal Services
  813 Not For Profit
  814 Private Households
92 Public Sector / Government
  921 Central Government
  922 Justice and Public Safety
  923 Health and Education Authorities
  924 Environmental Authorities
  925 Housing and Planning Authorities
  926 Economic Authorities
  927 Space Research
  928 Defense and Foreign Affairs
`;
