const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Three characters behind the fifteen tell which of them are capitals. */
function suffix(id: string): string {
  let checks = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) {
      const letter = id.charAt(block + at);
      if (letter >= 'A' && letter <= 'Z') bits |= 1 << at;
    }
    checks += CHECK.charAt(bits);
  }
  return checks;
}

/** The 18-character form, or undefined when the text cannot be an id. */
export function fullId(text: string): string | undefined {
  if (/^[a-zA-Z0-9]{15}$/.test(text)) return text + suffix(text);
  return /^[a-zA-Z0-9]{18}$/.test(text) ? text : undefined;
}
