/** Concepts that are patterns of numbers, in the cue language. `<digits>` and its like are classes of token. */
const units = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const minors = 'five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen';
const many = 'hundred|thousand|million|grand|k|lakh|dozen';
const currency =
  'dollar|dollars|pound|pounds|euro|euros|buck|bucks|quid|pence|cents|rupees|naira|pesos|shillings|baht|rand|ringgit|dirhams|usd|gbp|eur|aud|cad|kes|ngn|inr|php|sgd|zar';

export const builtInConcepts: Readonly<Record<string, readonly string[]>> = {
  digits: ['<small-digits>', '<large-digits>'],
  'number-words': [
    `(${units}|${teens})`,
    `(${tens}) [(${units})]`,
    `(a|${units}|${teens}|${tens}|few|several|couple) [of] (${many})`,
  ],
  number: ['<digits>', '<number-words>', `<digits> (${many})`],
  amount: [
    '<digits>',
    '<glued-amount>',
    `<digits> (${many}) [(${currency})]`,
    `($|£|€|₹|₦|¥|rs|usd|gbp|php|kes|ngn|inr|sgd) (<digits>|<glued-amount>) [(${many})]`,
    `(<digits>|<glued-amount>|<number-words>) (${currency})`,
    `(<number-words>) (${many}) [(${currency})]`,
  ],
  'minor-age': [
    '<glued-age>',
    `<small-digits> (years|year|yrs|yr) (old|of age|olds)`,
    `(${minors}) (years|year) (old|of age|olds)`,
    `(age|aged|ages) [of|about|around|approximately|:] (<small-digits>|${minors})`,
    `<small-digits> (yo|yoa|y / o|y . o|yr old|yrs)`,
    `<small-digits> (year|yr) old`,
    `(turned|turning|was|is|am|were|are|i'm|she's|he's) [only|just|still] (<small-digits>|${minors}) when`,
  ],
};

/** Concepts the engine's rule about who does it reads; authors may use them too. */
export const personConcepts: Readonly<Record<string, readonly string[]>> = {
  'any-she': ['(she|her|hers|herself)'],
  'any-he': ['(he|him|his|himself)'],
  'any-they': ['(they|them|their|theirs|themselves)'],
  'any-i': ['(i|me|my|mine|myself)'],
  'any-we': ['(we|us|our|ours|ourselves)'],
  'any-you': ['(you|your|yours|yourself)'],
  'passive-auxiliary': ['(was|were|is|are|been|being|be|got|getting|get|gets|having|had)'],
  somebody: [
    '(someone|somebody|others|another|people|nobody|everyone|everybody)',
    '(a|an|the|this|that|another|some|one) [other|older|unknown|certain|unidentified] (man|woman|male|female|guy|lady|couple|person|boy|men|women|males|individual)',
  ],
};
