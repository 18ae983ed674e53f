import type { Random } from './random.ts';

export interface Culture {
  language: 'fr' | 'en' | 'es';
  weight: number;
  female: readonly string[];
  male: readonly string[];
  last: readonly string[];
}

export interface Name {
  firstName: string;
  lastName: string;
  female: boolean;
  language: Culture['language'];
}

export function createName(random: Random, cultures: readonly Culture[]): Name {
  const culture = random.weighted(cultures.map((each) => [each, each.weight] as const));
  const female = random.chance(0.58);
  const firstName = random.pick(female ? culture.female : culture.male);
  const doubled = culture.language === 'fr' && random.chance(0.06);
  const [one = '', two = ''] = random.sample(culture.last, 2);
  return {
    firstName,
    lastName: doubled ? `${one}-${two}` : one,
    female,
    language: language(random, culture),
  };
}

/** Three in four of those who speak another language at home still ask for their own. */
const language = (random: Random, culture: Culture): Culture['language'] =>
  culture.language !== 'fr' && random.chance(0.25) ? 'fr' : culture.language;

const words = (list: string): string[] => list.trim().split(/\s*,\s*/);

export const quebec: readonly Culture[] = [
  {
    language: 'fr',
    weight: 66,
    female:
      words(`Marie-Ève, Geneviève, Catherine, Isabelle, Julie, Mélanie, Stéphanie, Annie, Josée, Chantal, Sylvie, Nathalie,
      Valérie, Émilie, Audrey, Karine, Véronique, Hélène, Louise, Francine, Ginette, Diane, Lise, Monique, Jocelyne, Anne-Marie,
      Rosalie, Léa, Maude, Océane, Gabrielle, Laurence, Noémie, Ariane, Éloïse, Frédérique, Marie-Claude, Carole, Solange, Thérèse,
      Béatrice, Florence, Mireille, Pascale, Andréanne, Sabrina, Jacinthe, Manon, Danielle, Élise`),
    male: words(`Jean-François, Michel, Pierre, André, Luc, Martin, Sylvain, Stéphane, Daniel, Marc-André, Éric, François, Benoît,
      Mathieu, Alexandre, Maxime, Simon, Nicolas, Guillaume, Vincent, Olivier, Étienne, Félix, Jérôme, Yves, Réjean, Normand,
      Gilles, Claude, Jacques, Denis, Richard, Serge, Raphaël, Antoine, Samuel, Charles-Étienne, Louis-Philippe, Gaétan, Rémi,
      Xavier, Thomas, Émile, Hugo, Sébastien, Dominic, Yannick, Alain, Bernard, Jean-Guy`),
    last: words(`Tremblay, Gagnon, Roy, Côté, Bouchard, Gauthier, Morin, Lavoie, Fortin, Gagné, Ouellet, Pelletier, Bélanger,
      Lévesque, Bergeron, Leblanc, Paquette, Girard, Simard, Boucher, Caron, Beaulieu, Cloutier, Dubé, Poirier, Fournier, Lapointe,
      Leclerc, Lefebvre, Poulin, Thibault, St-Pierre, Nadeau, Martel, Desjardins, Grenier, Lachance, Hébert, D'Amours, Bédard,
      Vaillancourt, Turcotte, Lemieux, Champagne, Boisvert, Archambault, Charbonneau, Desrosiers, L'Heureux, D'Astous, Proulx,
      Larivière, Robitaille, Drouin, Villeneuve, Brière, Rousseau, Dufour, Mercier, Savard, Therrien, Beaudoin, Letendre, Chrétien,
      St-Onge, Ménard, Perreault, Fréchette, Guérin, Brousseau, Maltais, Harvey, Langlois, Sirois, Bilodeau, Théberge, L'Écuyer`),
  },
  {
    language: 'en',
    weight: 12,
    female: words(
      `Sarah, Emily, Jessica, Megan, Kathleen, Margaret, Linda, Heather, Ashley, Rebecca, Fiona, Colleen, Hannah, Olivia`,
    ),
    male: words(
      `Kevin, Michael, David, James, Robert, Ryan, Patrick, Andrew, Matthew, Brian, Liam, Connor, Steven, Ian`,
    ),
    last: words(`O'Brien, Smith, Campbell, MacDonald, O'Connor, Murphy, Wilson, Thompson, Anderson, McKenzie, Fitzgerald, Taylor,
      O'Neill, Fraser, Brown, Sullivan, Stewart, Katz, Goldberg, Rossi, Moretti, D'Angelo, Papadopoulos, Singh, Patel`),
  },
  {
    language: 'es',
    weight: 6,
    female: words(
      `María José, Lucía, Carolina, Ximena, Alejandra, Pilar, Rocío, Inés, Valentina, Ángela, Mónica, Begoña`,
    ),
    male: words(
      `José Luis, Andrés, Sebastián, Jesús, Ramón, Iván, Joaquín, Álvaro, Martín, Óscar, Raúl, Hernán`,
    ),
    last: words(
      `Muñoz, García, Rodríguez, Peña, Núñez, Hernández, Gómez, Ibáñez, Castañeda, López, Quiñones, Vásquez, Ramírez, Ordóñez`,
    ),
  },
  {
    language: 'fr',
    weight: 7,
    female: words(`Fatima, Amina, Nadia, Leila, Samira, Yasmine, Khadija, Salma, Nour, Rania, Meriem, Zineb`),
    male: words(`Mohamed, Karim, Youssef, Rachid, Samir, Ahmed, Omar, Bilal, Nabil, Hicham, Tarek, Walid`),
    last: words(
      `Benali, El Amrani, Haddad, Bouazizi, Khoury, Mansouri, Ben Salah, Cherkaoui, Nasser, Belkacem, El Fassi, Ziani`,
    ),
  },
  {
    language: 'fr',
    weight: 6,
    female: words(
      `Wideline, Guerda, Nadège, Roseline, Marie-Lourdes, Fabiola, Judith, Darline, Esther, Mirlande`,
    ),
    male: words(`Wilner, Jean-Robert, Frantz, Emmanuel, Reginald, Evens, Gérald, Ronald, Stanley, Jocelyn`),
    last: words(
      `Jean-Baptiste, Pierre-Louis, Toussaint, Joseph, Charles, Desrivières, Célestin, Dorvil, Saint-Fleur, Estimé, Jean-Louis`,
    ),
  },
  {
    language: 'fr',
    weight: 5,
    female: words(`Thu Ha, Lan, Mai, Thanh Thuy, Phuong, Linh, Kim-Anh, Hong, Bich Ngoc, Mei Ling`),
    male: words(`Minh, Quoc Bao, Duc, Van Hung, Tuan, Khanh, Long, Huu Phuoc, Wei, Jian`),
    last: words(`Nguyen, Tran, Le, Pham, Huynh, Vo, Dang, Bui, Do, Ngo, Chen, Wang`),
  },
];

export const france: readonly Culture[] = [
  {
    language: 'fr',
    weight: 9,
    female: words(
      `Apolline, Clémence, Capucine, Solène, Maëlys, Ségolène, Bérénice, Clotilde, Ophélie, Violette, Perrine, Gwenaëlle`,
    ),
    male: words(
      `Baptiste, Quentin, Corentin, Thibaut, Loïc, Aurélien, Gaspard, Bastien, Kylian, Anatole, Yann, Augustin`,
    ),
    last: words(`Chevallier, Marchand, Lemaître, Barbier, Aubert, Le Goff, Kervella, Delaunay, Vasseur, Perrin, Dumont, Jacquet,
      Guichard, Blanchet, D'Hérouville, Besson, Prigent, Chauvin, Teixeira, Rivière-Noël`),
  },
  {
    language: 'en',
    weight: 1,
    female: words(`Imogen, Harriet, Poppy`),
    male: words(`Rupert, Alistair, Nigel`),
    last: words(`Ashworth, Pemberton, Whitlock`),
  },
];
