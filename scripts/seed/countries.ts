/** Region → its countries, by the sub-regions of the United Nations' M49 standard; names as CRM users write them. */
const COUNTRIES: Record<string, string[]> = {
  'Northern America': ['United States', 'Canada', 'Bermuda'],
  'Central America': ['Mexico', 'Panama', 'Costa Rica', 'Guatemala', 'El Salvador'],
  Caribbean: ['Dominican Republic', 'Jamaica', 'Puerto Rico', 'Trinidad and Tobago'],
  'South America': ['Brazil', 'Argentina', 'Chile', 'Colombia', 'Ecuador', 'Paraguay', 'Peru', 'Uruguay'],
  'Northern Europe': [
    'United Kingdom',
    'Ireland',
    'Norway',
    'Sweden',
    'Denmark',
    'Finland',
    'Iceland',
    'Estonia',
    'Latvia',
    'Lithuania',
  ],
  'Western Europe': ['Germany', 'France', 'Belgium', 'Netherlands', 'Luxembourg', 'Switzerland', 'Austria'],
  'Southern Europe': ['Italy', 'Spain', 'Portugal', 'Greece', 'Croatia', 'Serbia', 'Slovenia', 'Malta'],
  'Eastern Europe': ['Poland', 'Romania', 'Czechia', 'Czech Republic', 'Slovakia', 'Hungary', 'Bulgaria', 'Ukraine'],
  'Eastern Asia': ['China', 'Japan', 'Korea', 'South Korea', 'Taiwan', 'Hong Kong', 'Mongolia'],
  'South-eastern Asia': ['Philippines', 'Singapore', 'Malaysia', 'Indonesia', 'Thailand', 'Vietnam'],
  'Southern Asia': ['India', 'Pakistan', 'Bangladesh', 'Sri Lanka', 'Nepal'],
  'Western Asia': ['Jordan', 'Israel', 'Turkey', 'United Arab Emirates', 'Saudi Arabia', 'Qatar', 'Kuwait'],
  'Central Asia': ['Kazakhstan', 'Uzbekistan'],
  'Northern Africa': ['Egypt', 'Morocco', 'Tunisia', 'Algeria'],
  'Western Africa': ['Nigeria', 'Ghana', 'Senegal'],
  'Eastern Africa': ['Kenya', 'Ethiopia', 'Tanzania', 'Uganda', 'Rwanda'],
  'Southern Africa': ['South Africa', 'Namibia', 'Botswana'],
  'Australia and New Zealand': ['Australia', 'New Zealand'],
};

/** Country → region. */
export const REGIONS: Record<string, string> = Object.fromEntries(
  Object.entries(COUNTRIES).flatMap(([region, countries]) => countries.map((country) => [country, region])),
);
