/** What @fastify/jwt, jsforce and Salesforce do when nobody looks (the number is that of the research on the platform)
 *  → the titles of the tests that show the service does not. */
export const TRAPS: Record<string, string[]> = {
  '1: @fastify/jwt takes any RS and PS algorithm, a token without an end, any audience': [
    'it is signed RS512',
    'it is signed PS256',
    'it lacks ${claim}',
    'it is for another audience',
    'it lives longer than two minutes',
  ],
  '2: @fastify/jwt answers several bad tokens with 500, and with its reason': [
    'gets the one plain 401 when %s',
    'it is signed HS256 with the public key',
    'it is signed HS256 with the public key behind a space',
    'it is not valid yet',
    'it demands an extension nobody knows',
    'it is of another type',
    'it has no type',
    'its end is a word',
    'its audience is a number',
    'it names an unknown key',
    'lets nobody in while Redis is away',
  ],
  '3: alg none is refused only because a key is configured': [
    'it is not signed (none)',
    'it is not signed and names no key',
  ],
  '4: a key named by the token is the attacker’s': [
    'it brings its own key address',
    'never makes the service ask an address in it for a key',
    'it names a key by what every object has',
  ],
  '5: the cache of fast-jwt hides a withdrawn key and a second use': [
    'of a key that was taken out of the registry opens nothing, also when it did before',
    'of the org lets its person in, once',
    'refused stays usable: only a good token is spent',
  ],
  '6: any element of a list of audiences matches': ['it is for a list of audiences'],
  '7: the tolerance is in milliseconds, the ages in seconds': [
    'a few seconds past its end passes, because clocks differ',
    'it ended ten seconds ago',
    'it was issued in the future',
    'it ends before it begins',
  ],
  '12: a username moves from one person to another': ['that comes back as %s is dropped'],
  '13: Salesforce refuses an audience with a slash and a long life': [
    'asserts app, person and org, for two minutes',
    'comes from the environment, with what is usual left out',
  ],
  '14: a user without API access gets a token error': [
    'refused for a person is theirs to settle; refused for the service user it is ours',
  ],
  '16: jsforce refreshes for ever on a lasting 401': [
    'on a lasting 401 gives up after one new token instead of asking for ever',
    'is not repeated for a token that was refused from the first call on, for a minute',
    'a 401 that does not end costs a person two sign-ins, not one for each call',
  ],
  '17: a refresh that rejects leaves the caller of jsforce waiting': ['settles when the new token is refused'],
  '18: jsforce speaks version 50.0': ['speaks the version we mean, as the person'],
  '19: jsforce waits thirty minutes': [
    'ends in time when nothing comes, and when the answer stops half way',
    'ends in time when the token does not come',
    'a silence is waited for once, by whoever reads and whoever asks',
  ],
  '20: jsforce repeats readings up to five times and writes never': [
    'answered with %i is repeated twice when it only reads, else never',
    'answered with %i is not repeated: asking more does not help',
  ],
  '21: jsforce makes an empty text of a 304': ['answered with 304 is refused, not taken for an empty answer'],
  '22: jsforce stops after a page, or at ten thousand rows': [
    'reads every page, beyond the ten thousand rows where jsforce stops',
    'reads every page of children too',
  ],
  '23: a composite answers 200 with failures inside': [
    'names the subrequest that failed, the record within it and the reason, not those rolled back with it',
    'with an error other than absence throws it',
  ],
  '24: a collection saves a part unless told otherwise; jsforce cuts long ones at maxRequest': [
    'writes all of its records or none',
    'of two hundred records is one call, keeps its order, and is all or nothing when told so',
  ],
  '25: SOQL is text': ['lets no text out of its quotes', 'knows no name %j'],
  '26: jsforce takes a proxy from the environment': ['goes straight to the org, whatever proxy the environment named'],
  '30: a stamp is shared by several rows, and shows late': [
    'is good for two seconds, then asks for what changed, ten minutes back',
    'a change of the account alone, or a second one within the same second, reaches the reference',
  ],
  '36: after an installation the first calls fail': ['an org without an active policy is not set up yet'],
  '43: an answer without a schema leaves unfiltered': [
    'with a status nobody declared is not sent unfiltered',
    'cannot be left undeclared by a route',
  ],
  '46: what a process remembers, its neighbor does not': [
    'of several instances is one Redis key that only the first may set',
    'refuses several instances that do not share which tokens were used, unless that is accepted',
  ],
};
