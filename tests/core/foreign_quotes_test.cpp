#include <doctest/doctest.h>

#include "article_of.h"

using namespace nutgraf;
using namespace nutgraf::testing;

namespace {

/// "words=speaker" of every quotation, joined by "; "; "-" where nobody is shown.
std::string said(std::u16string_view text) {
  const Analysis a = read_article(text, u"2024-05-06");
  std::string out;
  for (const Quote& quote : a.facts.quotes) {
    if (!out.empty()) out += "; ";
    out += text_of(a, quote.span) + '=' + (quote.speaker.empty() ? "-" : utf8(quote.speaker));
  }
  return out;
}

}  // namespace

TEST_CASE("German: verb and speaker behind the quotation, in its marks of all kinds") {
  CHECK(said(u"„Wir lassen niemanden allein“, sagte Finanzministerin Katrin Vogel nach der Sitzung der Regierung in der Stadt.") ==
        "Wir lassen niemanden allein=Katrin Vogel");
  CHECK(said(u"Ministerin Katrin Vogel ist zufrieden mit der Lage. „Das ist ein wichtiger Schritt“, so Vogel, „aber nicht der letzte.“") ==
        "Das ist ein wichtiger Schritt=Katrin Vogel; aber nicht der letzte.=Katrin Vogel");
  CHECK(said(u"»Wir haben nur noch Rauch gesehen«, erzählte eine Nachbarin in der Nacht. »Dann kam schon die Feuerwehr.«") ==
        "Wir haben nur noch Rauch gesehen=eine Nachbarin; Dann kam schon die Feuerwehr.=eine Nachbarin");
  CHECK(said(u"«Das ist ein Schlag ins Gesicht der Angestellten», sagte Präsidentin Nora Frei in der Stadt.") ==
        "Das ist ein Schlag ins Gesicht der Angestellten=Nora Frei");
  CHECK(said(u"Die Landeshauptfrau Johanna Mikl ist auf dem Weg. „Die Bürger erwarten Stabilität“, betonte sie.") ==
        "Die Bürger erwarten Stabilität=Johanna Mikl");
  CHECK(said(u"„Wir werden die Ukraine unterstützen“, sagte der SPD-Politiker am Dienstag in der Stadt.") ==
        "Wir werden die Ukraine unterstützen=der SPD-Politiker");
}

TEST_CASE("German: surnames that no lexicon knows, and whom somebody speaks to") {
  CHECK(said(u"Die Stadt ehrt Levin Yükar. „Der Kater kam mit nassem Fell“, berichtete Yükar. Das war in der Zelle.") ==
        "Der Kater kam mit nassem Fell=Levin Yükar");
  CHECK(said(u"„Auf den Steg dürfen heute nur Gäste mit einer Karte“, sagte eine Hafen-Sprecherin dem Blatt in der Stadt.") ==
        "Auf den Steg dürfen heute nur Gäste mit einer Karte=eine Hafen-Sprecherin");
}

TEST_CASE("French: the verb may stand between the marks, its pronoun behind it") {
  CHECK(
      said(u"« C’est un effort sans précédent », a déclaré le ministre de la Santé, Julien Marchand, dans la cour. « Nous n’avons plus le "
           u"choix, a-t-il ajouté. Les soignants attendent des actes. »") ==
      "C’est un effort sans précédent=Julien Marchand; Nous n’avons plus le choix, a-t-il ajouté. Les soignants attendent des "
      "actes.=Julien Marchand");
  CHECK(said(u"« Ce plan ne règle rien », a réagi sur X la députée Manon Lebrun, qui est dans la majorité.") ==
        "Ce plan ne règle rien=Manon Lebrun");
  CHECK(said(u"Pour l’analyste Marc Lenoir, qui est dans la banque, « le plus dur reste à faire ».") ==
        "le plus dur reste à faire=Marc Lenoir");
  CHECK(said(u"– On a tout laissé dans la maison, raconte Claire Fontaine sur le quai. Nous n’avons plus rien.") ==
        "On a tout laissé dans la maison=Claire Fontaine; Nous n’avons plus rien.=Claire Fontaine");
  CHECK(said(u"— Les élus de la ville, sur le quai\n\n— Les habitants du port, dans la maison").empty());  // a list
}

TEST_CASE("Spanish and Portuguese: dashes for speech, subjects that go without saying") {
  CHECK(said(u"Lo confirma el jefe de bomberos, Carlos Ferreyra.\n\n—Llegamos en diez minutos —dijo Ferreyra—. El fuego ya estaba muy "
             u"avanzado.\n\n—Perdimos todo —lamentó Marta Suárez, dueña del local.") ==
        "Llegamos en diez minutos=Carlos Ferreyra; El fuego ya estaba muy avanzado.=Carlos Ferreyra; Perdimos todo=Marta Suárez");
  CHECK(said(u"La actriz Penélope Vega estrena una película. «Ha sido un rodaje muy duro», confiesa.") ==
        "Ha sido un rodaje muy duro=Penélope Vega");
  CHECK(said(u"“Quedamos asombrados”, contó a la prensa el biólogo Andrés Mejía, que dirigió la expedición. Según Mejía, “la zona es un "
             u"tesoro”.") == "Quedamos asombrados=Andrés Mejía; la zona es un tesoro=Andrés Mejía");
  CHECK(said(u"O governador Tarcísio Gomes não muda o plano da greve. \"Não contem comigo\", disse a jornalistas.") ==
        "Não contem comigo=Tarcísio Gomes");
  CHECK(said(u"— Perdemos tudo — disse Maria Alves, moradora da aldeia. — Não sei o que vai ser de nós.") ==
        "Perdemos tudo=Maria Alves; Não sei o que vai ser de nós.=Maria Alves");
  CHECK(said(u"— 83 mortos na cidade de Lisboa\n\n— 120 mil pessoas fora de casa, não mais").empty());  // a list
}

TEST_CASE("Spanish and Portuguese: a verb without a subject is of whoever spoke right before") {
  CHECK(
      said(
          u"El portavoz de la oposición, Andrés Quiroga, recordó que Ignacio Requena \"fue expulsado del partido hace ocho años\". \"Ya no "
          u"tiene nada que ver con nosotros\", zanjó.") ==
      "fue expulsado del partido hace ocho años=Andrés Quiroga; Ya no tiene nada que ver con nosotros=Andrés Quiroga");
  CHECK(said(u"O prémio foi para Kevin Lambert. A editora da casa, Cecília Andrade, revelou que a obra vai sair em mais países. “É um "
             u"reconhecimento que tardava”, frisou.") == "É um reconhecimento que tardava=Cecília Andrade");
  CHECK(said(u"“Ainda não ganhámos nada”, alertou o técnico dos ‘leões’, que não quis falar mais com a imprensa da casa.") ==
        "Ainda não ganhámos nada=o técnico");
}

TEST_CASE("Spanish: of whom somebody speaks is not who speaks") {
  CHECK(
      said(u"El portavoz de la casa explicó que Vicente Parra ha adquirido “un poder absoluto y sin ninguna restricción”.\n\n“Es una gran "
           u"tragedia para todos nosotros”, comentó.") ==
      "un poder absoluto y sin ninguna restricción=El portavoz de la casa; Es una gran tragedia para todos nosotros=-");
  CHECK(said(u"Vicente Parra explicó que la casa tiene “un poder absoluto y sin ninguna restricción”, como se sabe en la ciudad.") ==
        "un poder absoluto y sin ninguna restricción=Vicente Parra");
}

TEST_CASE("Spanish: whom somebody speaks to is not who speaks") {
  CHECK(said(u"El productor Agustín Molina, hermano del director, detalló que el rodaje será largo. \"Teníamos dudas con el idioma\", "
             u"comentó a "
             u"este diario.") == "Teníamos dudas con el idioma=Agustín Molina");
  CHECK(said(u"\"Seguimos pendientes de todo, todos los días\", dijo el funcionario a la agencia de noticias, que no dio el nombre.") ==
        "Seguimos pendientes de todo, todos los días=el funcionario");
  CHECK(said(u"Una vez un catedrático me dijo: \"Aquí no queremos a mujeres en la casa\", y no se me olvida.") ==
        "Aquí no queremos a mujeres en la casa=un catedrático");
}

TEST_CASE("Italian and Dutch") {
  CHECK(said(u"«È un passo importante», ha detto il ministro della Salute, Orlando Schilli, al termine della riunione.") ==
        "È un passo importante=Orlando Schilli");
  CHECK(said(u"Il sindaco, Alberto Arcidiacono, ha ringraziato i soccorritori della città: «Avete evitato il peggio».") ==
        "Avete evitato il peggio=Alberto Arcidiacono");
  CHECK(said(u"\"Dit is een belangrijke stap\", zei minister Conny Helder van Zorg na de ministerraad in het kabinet.") ==
        "Dit is een belangrijke stap=Conny Helder");
  CHECK(said(u"'Hij handelde uit woede', zegt officier van justitie Marije van Vliet op het bureau in de stad.") ==
        "Hij handelde uit woede=Marije van Vliet");
  CHECK(said(u"\"Dit is de mooiste dag van mijn leven\", jubelde Tallon Griekspoor na de zege in de finale van het toernooi.") ==
        "Dit is de mooiste dag van mijn leven=Tallon Griekspoor");
  CHECK(said(u"'We onderzoeken de oorzaak van de brand', aldus een woordvoerder van de politie in het dorp.") ==
        "We onderzoeken de oorzaak van de brand=een woordvoerder van de politie");
}

TEST_CASE("Dutch marks that open below and close above") {
  CHECK(said(u"De raad heeft dinsdag besloten het zwembad te sluiten. „We hebben geen keuze”, zei wethouder Karin Smit na afloop.") ==
        "We hebben geen keuze=Karin Smit");
}

TEST_CASE("elsewhere too, nobody is shown where somebody else may be meant") {
  // two people in front of it
  CHECK(
      said(u"Die Ministerin Katrin Vogel traf in der Stadt den Trainer Stefan Kroll. „Wir sind mit der Lage nicht zufrieden“, hieß es.") ==
      "Wir sind mit der Lage nicht zufrieden=-");
  CHECK(
      said(u"\"Es el mejor día de mi vida\", exclamó Carlos Vega tras ganar. Su entrenador, Juan Ferrero, está feliz con la victoria. \"Ha "
           u"jugado como un campeón\", subrayó.") == "Es el mejor día de mi vida=Carlos Vega; Ha jugado como un campeón=Juan Ferrero");
  // nobody says it
  CHECK(said(u"„Das war für uns alle ein Weckruf“, gab Minister Cem Arslan zu. „Das kommt zu spät für uns“, heißt es aus dem Verband.") ==
        "Das war für uns alle ein Weckruf=Cem Arslan; Das kommt zu spät für uns=-");
  // of whom the speaker speaks for
  CHECK(said(u"„Wir sind nicht zufrieden mit der Lage“, sagte der Sprecher von Katrin Vogel in der Stadt.") !=
        "Wir sind nicht zufrieden mit der Lage=Katrin Vogel");
}

TEST_CASE("Italian: verb and speaker between dashes within the marks, second verbs, appositions") {
  CHECK(said(u"«Una legge ingiusta», attacca la segretaria Elly Roe. «Hanno tagliato i fondi - ha detto il capogruppo Francesco Bruni - e "
             u"ora fanno festa per la città».") ==
        "Una legge ingiusta=Elly Roe; Hanno tagliato i fondi - ha detto il capogruppo Francesco Bruni - e ora fanno festa per la "
        "città=Francesco Bruni");
  CHECK(said(u"Per l'avvocato Michele Riva è finita. «La pena è eccessiva - ha aggiunto - e non è giusta per la città».") ==
        "La pena è eccessiva - ha aggiunto - e non è giusta per la città=Michele Riva");
  CHECK(said(u"«Rispettiamo la sentenza ma faremo appello», ha spiegato il suo difensore, l'avvocato Michele Riva, nella città.") ==
        "Rispettiamo la sentenza ma faremo appello=Michele Riva");
  CHECK(said(u"Il presidente della squadra parla di «un furto vero e proprio» e annuncia un ricorso della città.").find("ricorso") ==
        std::string::npos);
  CHECK(said(u"Il club è sano e, secondo il direttore Claudio Riva, «non ha bisogno di vendere in estate».") ==
        "non ha bisogno di vendere in estate=Claudio Riva");
  CHECK(said(u"«È una manovra seria e responsabile», gli fa eco la presidente Giorgia Riva nella città.") ==
        "È una manovra seria e responsabile=Giorgia Riva");
}

TEST_CASE("French: who directs and who edits, verbs of anger and of calm") {
  CHECK(said(u"« Shakespeare n’a pas besoin de nous », dit le metteur en scène dans la ville, qui est là pour les élus.") ==
        "Shakespeare n’a pas besoin de nous=le metteur en scène");
  CHECK(said(u"« On ne va pas s’enflammer, il reste neuf matches », a tempéré l’entraîneur Marc Tanguy dans la ville.") ==
        "On ne va pas s’enflammer, il reste neuf matches=Marc Tanguy");
}

TEST_CASE("French: 'il' is no woman, whom a list or her name's ending tells") {
  CHECK(said(u"Jean-Marc Nurel est dans la ville. Après le discours de Martine Aubel, les élus sont là. « J’assume le choix de la "
             u"négociation », dit-il.")
            .find("Martine") == std::string::npos);
}

TEST_CASE("French and Italian: verbs that no list has speak for whoever stands behind them, and for nobody before") {
  CHECK(said(u"« J’ai entendu un grand bruit », raconte Sophie Nurel dans la ville. « On a signalé les fissures », s’empourpre son voisin, "
             u"Marc Tanguy.") == "J’ai entendu un grand bruit=Sophie Nurel; On a signalé les fissures=Marc Tanguy");
  CHECK(
      said(u"« J’ai entendu un grand bruit », raconte Sophie Nurel dans la ville. « On a signalé les fissures », s’empourpre le voisin.") ==
      "J’ai entendu un grand bruit=Sophie Nurel; On a signalé les fissures=le voisin");
  CHECK(said(u"Il sindaco Stefano Riva è sul posto con la giunta. «È un miracolo che sia così - ha detto -. Accerteremo ogni cosa».") ==
        "È un miracolo che sia così - ha detto -. Accerteremo ogni cosa=Stefano Riva");
}

TEST_CASE("elsewhere: adverbs, days and whom somebody tells stand between verb and speaker") {
  CHECK(said(u"„Daran wird sich vorerst nichts ändern“, sagte jetzt allerdings eine Hafen-Sprecherin dem Blatt in der Stadt.") ==
        "Daran wird sich vorerst nichts ändern=eine Hafen-Sprecherin");
  CHECK(said(u"« Nous avons écouté tous les habitants », a déclaré jeudi la maire de la ville, Claire Fontaine, dans la cour.") ==
        "Nous avons écouté tous les habitants=Claire Fontaine");
  CHECK(said(u"« Le quai restera fermé tout l’été », a dit à cette occasion la ministre de la Santé, qui était dans la cour.") ==
        "Le quai restera fermé tout l’été=la ministre de la Santé");
  CHECK(said(u"“No pudimos hacer nada en la casa”, relató a Efe su vecino Carlos Ferreyra, que no quiere irse de la ciudad.") ==
        "No pudimos hacer nada en la casa=Carlos Ferreyra");
}

TEST_CASE("elsewhere: who directly stands before the verb, and not whom the sentence names besides") {
  CHECK(said(u"El jurado, presidido por Carlos Ferreyra, valoró “una prosa limpia y sin artificio” en la obra de la ciudad.") ==
        "una prosa limpia y sin artificio=El jurado");
  CHECK(said(u"Il sindaco, Alberto Riva, ha ricordato che la madre dice: «Qui non si muove mai niente».") !=
        "Qui non si muove mai niente=Alberto Riva");
  CHECK(said(u"« On sait à quoi servent les efforts », ajoute-t-on de même source. Marc Tanguy est dans la ville.") ==
        "On sait à quoi servent les efforts=-");
  CHECK(said(u"Carlos Ferreyra fue condenado en la ciudad.\n\n“La sala ha pedido información sobre el recurso”, sostiene parte de la "
             u"sentencia.") == "La sala ha pedido información sobre el recurso=-");
}

TEST_CASE("elsewhere: who leads a jury does not praise") {
  CHECK(said(u"De jury van de stad, onder leiding van Hans Smit, prijst \"een heldere en noodzakelijke stem\" in het boek.") !=
        "een heldere en noodzakelijke stem=Hans Smit");
}

TEST_CASE("elsewhere: roles and sources in front of the quotation") {
  CHECK(said(u"Y la vice dijo: “Se podía ser legítimo de origen y no de gestión”.") ==
        "Se podía ser legítimo de origen y no de gestión=la vice");
  CHECK(said(u"Según el periodista, el despliegue de las armas “no sería el fin de la guerra” en la ciudad.") ==
        "no sería el fin de la guerra=el periodista");
  CHECK(said(u"Fuentes de la constructora aseguraron que “no hay ningún riesgo para los restos” de la ciudad.") ==
        "no hay ningún riesgo para los restos=Fuentes de la constructora");
  CHECK(said(u"La préfecture, elle, regrette « un manque de vision dans la ville ».") == "un manque de vision dans la ville=La préfecture");
}

TEST_CASE("elsewhere: a colon hands over, to whoever the sentence is about or goes on speaking") {
  CHECK(said(u"Die Ministerin Katrin Vogel ist nicht zufrieden. Sie wurde in der Stadt sehr deutlich: „Das Geld ist schon weg.“") ==
        "Das Geld ist schon weg.=Katrin Vogel");
  CHECK(said(u"Eine Anwohnerin, die nicht genannt werden will, ist erleichtert: „Endlich ist wieder Ruhe in der Stadt.“") ==
        "Endlich ist wieder Ruhe in der Stadt.=Eine Anwohnerin");
  CHECK(said(u"„Wir lassen niemanden allein“, sagte Finanzministerin Katrin Vogel in der Stadt. Und weiter: „Das ist nicht der letzte "
             u"Schritt.“") == "Wir lassen niemanden allein=Katrin Vogel; Das ist nicht der letzte Schritt.=Katrin Vogel");
  CHECK(said(u"« C’est un effort sans précédent », a déclaré la maire, Claire Fontaine. Et d’ajouter : « Cet argent ira aux écoles. »") ==
        "C’est un effort sans précédent=Claire Fontaine; Cet argent ira aux écoles.=Claire Fontaine");
  CHECK(said(u"«No podemos construir sobre las ruinas», afirmó el alcalde, Carlos Ferreyra. Y añadió: «La gente tiene derecho a saber.»") ==
        "No podemos construir sobre las ruinas=Carlos Ferreyra; La gente tiene derecho a saber.=Carlos Ferreyra");
  CHECK(said(u"Interrogé par la presse, le procureur s’est montré prudent : « Aucune piste n’est écartée à ce stade », a-t-il dit.") ==
        "Aucune piste n’est écartée à ce stade=le procureur");
}

TEST_CASE("German: verbs that no list has, in front of somebody") {
  CHECK(said(u"„Das wird es mit uns nicht mehr geben“, machte der stellvertretende Vorsitzende Stefan Kroll in der Stadt deutlich.") ==
        "Das wird es mit uns nicht mehr geben=Stefan Kroll");
  CHECK(said(u"Die Stadt ehrt Levin Yükar. „Der Kater kam mit nassem Fell“, erklärt Yükar den Vorgang. Das war in der Zelle.") ==
        "Der Kater kam mit nassem Fell=Levin Yükar");
}

TEST_CASE("Dutch and German marks of other kinds") {
  CHECK(said(u",,Mijn cliënt is onschuldig en gaat in hoger beroep'', zei wethouder Karin Smit na afloop van de zitting.") ==
        "Mijn cliënt is onschuldig en gaat in hoger beroep=Karin Smit");
  CHECK(said(u"“Wir bedauern das alle sehr“, sagte Finanzministerin Katrin Vogel in der Stadt. “Es wird nicht mehr vorkommen.“") ==
        "Wir bedauern das alle sehr=Katrin Vogel; Es wird nicht mehr vorkommen.=Katrin Vogel");
}

TEST_CASE("what a work, a motto or a letter is called is no quotation elsewhere either") {
  CHECK(said(u"In ihrem Debütroman „Die Stille nach dem Regen im Tal“ erzählt sie von der Stadt.").empty());
  CHECK(said(u"Un collectif de la ville a publié une lettre intitulée « Touche pas à ma belle colline », qui est sur le quai.").empty());
  CHECK(said(u"A escritora venceu o prémio da cidade com «A Casa das Marés», anunciou ontem a organização, que não deu o valor.").empty());
  CHECK(said(u"Der Kritiker Stefan Kroll nennt das Buch „ein kleines Wunder aus der Stadt“.") ==
        "ein kleines Wunder aus der Stadt=Stefan Kroll");
}

TEST_CASE("given names of other languages say whether a man or a woman speaks") {
  CHECK(said(u"« On n’avait pas vu cela depuis longtemps », dit Luc Tanguy. La ville est petite. « C’était autre chose dans le temps », "
             u"rappelle-t-elle.") == "On n’avait pas vu cela depuis longtemps=Luc Tanguy; C’était autre chose dans le temps=-");
}

TEST_CASE("elsewhere: the source and not whom it speaks of; an insertion, a second colon") {
  CHECK(said(u"Según el presidente, Carlos Ferreyra es “el entrenador ideal para la casa”. “Ha firmado por dos años”, precisó.") ==
        "el entrenador ideal para la casa=el presidente; Ha firmado por dos años=el presidente");
  CHECK(said(u"Chiude la casa. «È un dolore», confida la titolare, Rosa Riva. Il prezzo, spiega, «è raddoppiato in due anni».") ==
        "È un dolore=Rosa Riva; è raddoppiato in due anni=Rosa Riva");
  CHECK(said(u"“Foi a vitória da razão”, disse Maria Alves na cidade. O promotor admite recorrer: “Cumprimos a lei à letra”, garantiu.") ==
        "Foi a vitória da razão=Maria Alves; Cumprimos a lei à letra=O promotor");
  CHECK(said(u"Le capitaine Marc Tanguy est dans le vestiaire. « Il reste dix matches, rien n’est perdu », leur a-t-il lancé.") ==
        "Il reste dix matches, rien n’est perdu=Marc Tanguy");
}

TEST_CASE("elsewhere: an article says whether somebody is a man or a woman") {
  CHECK(said(u"« Ce sera un engagement fort », a déclaré la rectrice dans la ville. « C’est trop long », a-t-il dit.") ==
        "Ce sera un engagement fort=la rectrice; C’est trop long=-");
}

TEST_CASE("elsewhere: a text that begins with the verb of speech is read to its end") {
  CHECK(said(u"destacou «uma escrita depurada e clara como a água da ribeira». O livro foi escrito pela autora durante os meses de "
             u"inverno.") == "uma escrita depurada e clara como a água da ribeira=-");
}
