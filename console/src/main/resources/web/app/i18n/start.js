import { add } from './i18n.js';

add({
  'start.title': ['Figures in the news, and what changes them', 'Zahlen in den Nachrichten, und was sich an ihnen ändert'],
  'start.lead': ['Tallywire finds every figure in an article, puts figures about the same thing together, and tells you when an estimate changes or two sources contradict each other.', 'Tallywire findet jede Zahl in einem Artikel, führt Zahlen über dieselbe Sache zusammen und meldet, wenn sich eine Schätzung ändert oder zwei Quellen sich widersprechen.'],
  'start.empty': ['Nothing has been read yet. Load the sample story to see what happens to an article, or paste one of your own.', 'Noch wurde nichts gelesen. Laden Sie die Beispielgeschichte, um zu sehen, was mit einem Artikel geschieht, oder fügen Sie einen eigenen ein.'],
  'start.own': ['Paste an article', 'Artikel einfügen'],
  'start.sample': ['Load the sample story', 'Beispielgeschichte laden'],
  'start.sample.again': ['The sample story is stored already; loading it again does no harm.', 'Die Beispielgeschichte ist schon da; sie noch einmal zu laden schadet nicht.'],
  'start.loading': ['Article {n} of {all}: {title}', 'Artikel {n} von {all}: {title}'],
  'start.loaded': ['{n} articles are in. Now see what they set off:', '{n} Artikel sind da. Sehen Sie jetzt, was sie ausgelöst haben:'],
  'start.alerts': ['See the alerts', 'Meldungen ansehen'],
  'start.series': ['See the series', 'Reihen ansehen'],
  'start.first': ['Open the first article', 'Ersten Artikel öffnen'],
  'start.latest': ['Latest alerts', 'Neueste Meldungen'],
  'start.step1': ['Read', 'Lesen'],
  'start.step1.text': ['Paste a text: its figures light up, with who says them and of what.', 'Text einfügen: Seine Zahlen werden hervorgehoben, mit Quelle und Gegenstand.'],
  'start.step2': ['Compare', 'Vergleichen'],
  'start.step2.text': ['Each series shows how an estimate moved and what each source holds.', 'Jede Reihe zeigt, wie sich eine Schätzung bewegt hat und was jede Quelle sagt.'],
  'start.step3': ['Hear of it', 'Erfahren'],
  'start.step3.text': ['Alerts come live, with both sentences and the arithmetic between them.', 'Meldungen kommen sofort, mit beiden Sätzen und der Rechnung dazwischen.'],
});
