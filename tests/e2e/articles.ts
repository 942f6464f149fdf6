// Small pages of our own writing for the end-to-end tests.

/** Coverage with three claims at least: a coup attempt, 16 officers killed, 2,030 soldiers. */
export const COVERAGE = `<article><h1>Kazakhstan : le président évoque un « coup d’État »</h1>
<p class="byline">Publié le <time datetime="2022-01-10">10 janvier 2022</time></p>
<p>Le président du Kazakhstan, Kassym-Jomart Tokaïev, a soutenu lundi que le Kazakhstan avait échappé à un putsch lors des émeutes d’Almaty.</p>
<p>Seize policiers et soldats ont péri, a-t-il dit. L’ordre est rétabli dans tout le pays, selon lui.</p>
<p>Le contingent de l’OTSC compte 2 030 soldats et 250 véhicules.</p></article>`

const SENTENCE =
  'The council met on Tuesday to speak of the new bridge, of its cost and of the trees on both banks.'

/** An article about something else. */
export const QUIET = `<article><h1>The council speaks of a bridge</h1>${`<p>${SENTENCE}</p>`.repeat(12)}</article>`
