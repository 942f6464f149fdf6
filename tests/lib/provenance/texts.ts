// Two invented reports on one invented speech, by two hands: they share the events and the words quoted, and not
// one sentence of their own. Also an article made of plain text, as the reader would hand it over.
import type { Article, Block, BlockKind } from '../../../lib/page/article.ts'

export const HARBOUR_REPORT = `La maire de Port-Lune promet de rouvrir la digue avant l’hiver

Devant un conseil municipal comble, Hélène Vasseur a reconnu jeudi soir que la digue nord, fissurée depuis la tempête de septembre, ne tiendrait pas une seconde saison de grandes marées sans de lourds travaux. « Nous avons perdu trop de temps à chercher des coupables, il nous reste six semaines pour protéger les familles du quai », a lancé l’élue, applaudie par une partie de la salle.

Le chantier, estimé à quatre millions d’euros, sera confié à deux entreprises de la région. Les premières barges chargées de blocs doivent accoster dès lundi au pied du phare, où les pêcheurs ont accepté de déplacer leurs casiers. Une réserve de sable prélevée au large servira à rehausser la plage, que les vagues ont creusée de près de deux mètres en une seule nuit.

Les riverains, eux, restent partagés. Plusieurs ont rappelé que des promesses semblables avaient déjà été faites après l’hiver 2018, sans qu’aucun bloc ne soit posé. D’autres redoutent que le bruit des engins ne fasse fuir les derniers clients des hôtels. « Jamais la mer n’est montée aussi haut dans nos rues, et jamais nous n’avons été aussi peu préparés », a répondu la maire à un commerçant qui demandait des comptes.

L’opposition réclame une expertise indépendante. Son chef de file, Marc Delorme, juge que le devis oublie la partie la plus ancienne de l’ouvrage, bâtie avant la guerre, et qu’il faudra revenir devant le conseil au printemps. La préfecture, sollicitée, n’a pas souhaité dire si l’État participerait à la dépense.

Un premier point d’étape est prévu à la fin du mois. D’ici là, l’accès au sentier qui longe la digue demeure interdit, et les écoles du quai ont préparé un plan d’accueil pour les soirs de forte houle.`

export const MARKET_REPORT = `Digue de Port-Lune : quatre millions pour tenir la saison

Il aura fallu une tempête, puis deux mois de querelles, pour que la ville tranche. Réunis jeudi dans une mairie où l’on avait ajouté des chaises jusque dans le couloir, les conseillers ont voté à une large majorité le renforcement de l’ouvrage qui abrite le vieux port.

Hélène Vasseur n’a pas caché son agacement devant les retards. « Nous avons perdu trop de temps à chercher des coupables, il nous reste six semaines pour protéger les familles du quai », a-t-elle dit, avant de détailler un calendrier serré. Le montage financier repose pour moitié sur un emprunt, et la région en garantirait une part si les études du printemps confirment le tracé.

Sur le marché, vendredi matin, les avis divergeaient. Une poissonnière installée là depuis trente ans montrait la marque laissée par l’eau sur son rideau de fer, à hauteur de genou. Son voisin craint surtout les camions, qui passeront par l’unique rue commerçante. Beaucoup citaient de mémoire la formule de la maire : « Jamais la mer n’est montée aussi haut dans nos rues, et jamais nous n’avons été aussi peu préparés. »

Reste la question du calendrier des marées. Les plus fortes sont attendues autour du solstice, soit quelques jours à peine après la date annoncée pour la pose du dernier bloc. Un ingénieur à la retraite, venu assister aux débats, rappelait que le béton, lui, ne connaît pas les échéances politiques et qu’il lui faut du temps pour durcir.

La ville publiera chaque semaine un relevé de l’avancement, affiché devant la capitainerie et lu à la radio locale.`

export function toParagraphs(text: string): string[] {
  return text.split(/\n\s*\n/)
}

/** An article whose blocks are the paragraphs, all of one kind but the first, which is the title. */
export function toArticle(text: string, kind: BlockKind = 'paragraph'): Article {
  const blocks: Block[] = []
  let start = 0
  for (const [index, paragraph] of toParagraphs(text).entries()) {
    const end = start + paragraph.length
    blocks.push({ kind: index === 0 ? 'title' : kind, start, end })
    start = end + 2
  }
  return {
    url: null,
    title: toParagraphs(text)[0] ?? '',
    lang: 'fr',
    published: null,
    text: toParagraphs(text).join('\n\n'),
    blocks,
    siteName: null,
    metaCredits: [],
    limits: [],
  }
}

/** A text with every `period`-th word, from `first` on, put another word in its place. */
export function replaceWords(text: string, period: number, first: number): string {
  let count = -1
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    count += 1
    return count % period === first % period
      ? `remplace${count.toString(2).replace(/0/g, 'o').replace(/1/g, 'i')}`
      : word
  })
}
