/**
 * Countries by the United Nations' standard M49 (Statistics Division, https://unstats.un.org/unsd/methodology/m49/): a code of
 * M49 and the name for each region, deeper is narrower; below a region its countries and areas, each by ISO 3166-1 code and
 * the name that CRMs use, then other names of the same. Taiwan, which M49 does not list, stands with its neighbors.
 */
export const M49 = `
002 Africa
  015 Northern Africa
    DZ Algeria; EG Egypt; EH Western Sahara; LY Libya; MA Morocco; SD Sudan; TN Tunisia
  202 Sub-Saharan Africa
    014 Eastern Africa
      BI Burundi; DJ Djibouti; ER Eritrea; ET Ethiopia; IO British Indian Ocean Territory; KE Kenya; KM Comoros
      MG Madagascar; MU Mauritius; MW Malawi; MZ Mozambique; RE Réunion / Reunion; RW Rwanda; SC Seychelles; SO Somalia
      SS South Sudan; TF French Southern Territories; TZ Tanzania / Tanzania, United Republic of; UG Uganda; YT Mayotte
      ZM Zambia; ZW Zimbabwe
    017 Middle Africa
      AO Angola; CD DR Congo / Democratic Republic of the Congo / Congo, the Democratic Republic of the
      CF Central African Republic; CG Congo; CM Cameroon; GA Gabon; GQ Equatorial Guinea; ST Sao Tome and Principe; TD Chad
    018 Southern Africa
      BW Botswana; LS Lesotho; NA Namibia; SZ Eswatini / Swaziland; ZA South Africa
    011 Western Africa
      BF Burkina Faso; BJ Benin; CI Côte d'Ivoire / Ivory Coast; CV Cabo Verde / Cape Verde; GH Ghana; GM Gambia; GN Guinea
      GW Guinea-Bissau; LR Liberia; ML Mali; MR Mauritania; NE Niger; NG Nigeria; SH Saint Helena; SL Sierra Leone
      SN Senegal; TG Togo
019 Americas
  021 Northern America
    BM Bermuda; CA Canada; GL Greenland; PM Saint Pierre and Miquelon; US United States / USA / United States of America
  419 Latin America and the Caribbean / Latin America
    029 Caribbean
      AG Antigua and Barbuda; AI Anguilla; AW Aruba; BB Barbados; BL Saint Barthélemy; BQ Bonaire, Sint Eustatius and Saba
      BS Bahamas; CU Cuba; CW Curaçao / Curacao; DM Dominica; DO Dominican Republic; GD Grenada; GP Guadeloupe; HT Haiti
      JM Jamaica; KN Saint Kitts and Nevis; KY Cayman Islands; LC Saint Lucia; MF Saint Martin; MQ Martinique; MS Montserrat
      PR Puerto Rico; SX Sint Maarten; TC Turks and Caicos Islands; TT Trinidad and Tobago
      VC Saint Vincent and the Grenadines; VG British Virgin Islands; VI U.S. Virgin Islands
    013 Central America
      BZ Belize; CR Costa Rica; GT Guatemala; HN Honduras; MX Mexico; NI Nicaragua; PA Panama; SV El Salvador
    005 South America
      AR Argentina; BO Bolivia / Bolivia, Plurinational State of; BR Brazil; BV Bouvet Island; CL Chile; CO Colombia
      EC Ecuador; FK Falkland Islands; GF French Guiana; GS South Georgia and the South Sandwich Islands; GY Guyana; PE Peru
      PY Paraguay; SR Suriname; UY Uruguay; VE Venezuela / Venezuela, Bolivarian Republic of
142 Asia
  143 Central Asia
    KG Kyrgyzstan; KZ Kazakhstan; TJ Tajikistan; TM Turkmenistan; UZ Uzbekistan
  030 Eastern Asia
    CN China; HK Hong Kong; JP Japan; KP North Korea / Korea, Democratic People's Republic of
    KR South Korea / Korea / Korea, Republic of / Republic of Korea; MN Mongolia; MO Macao / Macau; TW Taiwan
  035 South-eastern Asia
    BN Brunei / Brunei Darussalam; ID Indonesia; KH Cambodia; LA Laos / Lao People's Democratic Republic; MM Myanmar
    MY Malaysia; PH Philippines; SG Singapore; TH Thailand; TL Timor-Leste; VN Vietnam / Viet Nam
  034 Southern Asia
    AF Afghanistan; BD Bangladesh; BT Bhutan; IN India; IR Iran / Iran, Islamic Republic of; LK Sri Lanka; MV Maldives
    NP Nepal; PK Pakistan
  145 Western Asia
    AE United Arab Emirates / UAE; AM Armenia; AZ Azerbaijan; BH Bahrain; CY Cyprus; GE Georgia; IL Israel; IQ Iraq
    JO Jordan; KW Kuwait; LB Lebanon; OM Oman; PS Palestine; QA Qatar; SA Saudi Arabia; SY Syria / Syrian Arab Republic
    TR Turkey / Türkiye; YE Yemen
150 Europe
  151 Eastern Europe
    BG Bulgaria; BY Belarus; CZ Czechia / Czech Republic; HU Hungary; MD Moldova / Moldova, Republic of; PL Poland
    RO Romania; RU Russia / Russian Federation; SK Slovakia; UA Ukraine
  154 Northern Europe
    AX Åland Islands; DK Denmark; EE Estonia; FI Finland; FO Faroe Islands; GB United Kingdom / UK / Great Britain
    GG Guernsey; IE Ireland; IM Isle of Man; IS Iceland; JE Jersey; LT Lithuania; LV Latvia; NO Norway; SE Sweden
    SJ Svalbard and Jan Mayen
  039 Southern Europe
    AD Andorra; AL Albania; BA Bosnia and Herzegovina; ES Spain; GI Gibraltar; GR Greece; HR Croatia; IT Italy; ME Montenegro
    MK North Macedonia / Macedonia; MT Malta; PT Portugal; RS Serbia; SI Slovenia; SM San Marino; VA Vatican City / Holy See
  155 Western Europe
    AT Austria; BE Belgium; CH Switzerland; DE Germany; FR France; LI Liechtenstein; LU Luxembourg; MC Monaco
    NL Netherlands / The Netherlands
009 Oceania
  053 Australia and New Zealand
    AU Australia; CC Cocos Islands; CX Christmas Island; HM Heard Island and McDonald Islands; NF Norfolk Island
    NZ New Zealand
  054 Melanesia
    FJ Fiji; NC New Caledonia; PG Papua New Guinea; SB Solomon Islands; VU Vanuatu
  057 Micronesia
    FM Federated States of Micronesia; GU Guam; KI Kiribati; MH Marshall Islands; MP Northern Mariana Islands; NR Nauru
    PW Palau; UM United States Minor Outlying Islands
  061 Polynesia
    AS American Samoa; CK Cook Islands; NU Niue; PF French Polynesia; PN Pitcairn; TK Tokelau; TO Tonga; TV Tuvalu
    WF Wallis and Futuna; WS Samoa
`;
