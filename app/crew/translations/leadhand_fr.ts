<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AddButton</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Comment, opportunity and more</source>
        <translation>Commentaire, occasion et plus</translation>
    </message>
    <message>
        <source>Comment, opportunity and more. Hold it to speak.</source>
        <translation>Commentaire, occasion et plus. Maintenez pour parler.</translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
</context>
<context>
    <name>AmountStepper</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Less: %1</source>
        <translation>Moins : %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Plus : %1</translation>
    </message>
</context>
<context>
    <name>AnswerBlock</name>
    <message>
        <source>What did the customer say?</source>
        <translation>Qu’a dit le client ?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>Une question</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Enregistrer la réponse</translation>
    </message>
</context>
<context>
    <name>AwayLine</name>
    <message>
        <source>Away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>Absence à partir du</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Du %1</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Absence jusqu’au</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Not away</source>
        <translation>Pas d’absence</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Opportunities</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>What the crews notice comes in here.</source>
        <translation>Ce que les équipes remarquent arrive ici.</translation>
    </message>
    <message>
        <source>No opportunities yet</source>
        <translation>Pas encore d’occasion</translation>
    </message>
    <message>
        <source>The board could not be read</source>
        <translation>Impossible de lire le tableau</translation>
    </message>
    <message>
        <source>Stages before</source>
        <translation>Étapes précédentes</translation>
    </message>
    <message>
        <source>Stages after</source>
        <translation>Étapes suivantes</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Places</source>
        <translation>Rubriques</translation>
    </message>
</context>
<context>
    <name>BriefComment</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>BriefOpportunity</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>BriefReading</name>
    <message>
        <source>Look at this today</source>
        <translation>À regarder aujourd’hui</translation>
    </message>
    <message>
        <source>Refer it</source>
        <translation>Le signaler</translation>
    </message>
    <message>
        <source>Look again later</source>
        <translation>Regarder plus tard</translation>
    </message>
    <message>
        <source>It is fine, nothing to do</source>
        <translation>C’est bon, rien à faire</translation>
    </message>
</context>
<context>
    <name>CalmCard</name>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Let them finish. Thank them for saying it.</source>
        <translation>Laissez finir. Remerciez d’avoir parlé.</translation>
    </message>
    <message>
        <source>Say it back</source>
        <translation>Redire</translation>
    </message>
    <message>
        <source>“You said … Is that right?” Then you both mean the same.</source>
        <translation>« Vous avez dit… C’est bien ça ? » Ainsi vous parlez de la même chose.</translation>
    </message>
    <message>
        <source>Explain the steps</source>
        <translation>Expliquer les étapes</translation>
    </message>
    <message>
        <source>What happens now, and who does it.</source>
        <translation>Ce qui se passe maintenant, et qui le fait.</translation>
    </message>
    <message>
        <source>Say when they hear from us</source>
        <translation>Dire quand on rappelle</translation>
    </message>
    <message>
        <source>Who calls, and by when. We keep it.</source>
        <translation>Qui appelle, et avant quand. On s’y tient.</translation>
    </message>
    <message>
        <source>First the customer, then the problem</source>
        <translation>D’abord le client, puis le problème</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Ask how it is now</source>
        <translation>Demander comment ça va maintenant</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>%1: all that is known</source>
        <comment>%1 is a customer</comment>
        <translation>%1 : tout ce qu’on sait</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This case is not on this device</source>
        <translation>Ce dossier n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Ce qui s’est passé jusqu’ici</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>The customer says it is not good</source>
        <translation>Le client dit que ce n’est pas bon</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <comment>%1 is the number of a case</comment>
        <translation>%1 est clos</translation>
    </message>
    <message>
        <source>The office has it already. Say the next step instead.</source>
        <translation>Le bureau l’a déjà. Notez plutôt l’étape suivante.</translation>
    </message>
</context>
<context>
    <name>CaseStepNode</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>à venir</translation>
    </message>
</context>
<context>
    <name>CaseStepPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This case is not on this device</source>
        <translation>Ce dossier n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>In the customer’s words</source>
        <translation>Avec les mots du client</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>Has the customer got what was promised?</source>
        <translation>Le client a-t-il reçu ce qui était promis ?</translation>
    </message>
    <message>
        <source>Is it still good, a hundred per cent?</source>
        <translation>Est-ce toujours bon, à cent pour cent ?</translation>
    </message>
    <message>
        <source>Is it good, a hundred per cent?</source>
        <translation>Est-ce bon, à cent pour cent ?</translation>
    </message>
    <message>
        <source>Say it back, and ask if that is right</source>
        <translation>Redites-le et demandez si c’est juste</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>Ce que dit le client</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
    <message>
        <source>Both planters changed, watered in</source>
        <translation>Les deux jardinières changées et arrosées</translation>
    </message>
    <message>
        <source>A few words, if they say any</source>
        <translation>Quelques mots, s’il en dit</translation>
    </message>
    <message>
        <source>Promise anew what is done, and by when.</source>
        <translation>Promettez à nouveau ce qui est fait, et avant quand.</translation>
    </message>
    <message>
        <source>Then it is open again</source>
        <translation>Alors c’est rouvert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The office has it already. Say the next step instead.</source>
        <translation>Le bureau l’a déjà. Notez plutôt l’étape suivante.</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>How far it is made good</source>
        <translation>Où en est la réparation</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>What the customer said</source>
        <translation>Ce que le client a dit</translation>
    </message>
    <message>
        <source>In the customer’s words</source>
        <translation>Avec les mots du client</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Write down a problem</source>
        <translation>Noter un problème</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est ouvert</translation>
    </message>
    <message>
        <source>The cases could not be read</source>
        <translation>Les dossiers n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>What went wrong goes down at the door. Everybody sees who makes it good.</source>
        <translation>Ce qui a mal tourné se note à la porte. Tous voient qui le répare.</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>What we do</source>
        <translation>Ce que nous faisons</translation>
    </message>
    <message>
        <source>Refer an opportunity</source>
        <translation>Signaler une occasion</translation>
    </message>
    <message>
        <source>You can refer what you notice all the same.</source>
        <translation>Vous pouvez quand même signaler ce que vous remarquez.</translation>
    </message>
    <message>
        <source>Write what you noticed; the office knows what helps.</source>
        <translation>Écrivez ce que vous avez remarqué ; le bureau sait ce qui aide.</translation>
    </message>
    <message>
        <source>The office has not filled the cards yet</source>
        <translation>Le bureau n’a pas encore rempli les fiches</translation>
    </message>
    <message>
        <source>No card speaks of “%1”</source>
        <translation>Aucune fiche ne parle de « %1 »</translation>
    </message>
    <message>
        <source>The cards could not be read</source>
        <translation>Les fiches n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>Que voyez-vous ?</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ComingPage</name>
    <message>
        <source>Coming days</source>
        <translation>Jours à venir</translation>
    </message>
    <message>
        <source>The office plans them; they come by themselves.</source>
        <translation>Le bureau les planifie ; elles arrivent d’elles-mêmes.</translation>
    </message>
    <message>
        <source>No visits in the next 14 days</source>
        <translation>Aucune visite dans les 14 prochains jours</translation>
    </message>
    <message>
        <source>The visits could not be read</source>
        <translation>Les visites n’ont pas pu être lues</translation>
    </message>
</context>
<context>
    <name>CommentPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This comment is not on this device</source>
        <translation>Ce commentaire n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>Your words are kept here. Talk to the office about it.</source>
        <translation>Votre texte est conservé ici. Parlez-en au bureau.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait : %1</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Correct it, or say that it does not count</source>
        <translation>Le corriger, ou dire que cela ne compte pas</translation>
    </message>
</context>
<context>
    <name>CommentSheet</name>
    <message>
        <source>Who said it?</source>
        <translation>Qui l’a dit ?</translation>
    </message>
    <message>
        <source>Somebody else said it</source>
        <translation>Quelqu’un d’autre l’a dit</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Avec les mots du client</translation>
    </message>
    <message>
        <source>Say it in one tap</source>
        <translation>Dites-le d’un geste</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Dit le</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1: kept on this phone</source>
        <translation>%1 : conservé sur ce téléphone</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>choose another customer</comment>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Jeté</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Nothing is lost. The office decides.</source>
        <translation>Rien n’est perdu. Le bureau tranche.</translation>
    </message>
    <message>
        <source>Make mine stand again</source>
        <translation>Remettre ma valeur</translation>
    </message>
    <message>
        <source>Ask the office</source>
        <translation>Demander au bureau</translation>
    </message>
</context>
<context>
    <name>ConflictSide</name>
    <message>
        <source>Yours</source>
        <translation>La vôtre</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Contact entry</source>
        <translation>Note de contact</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>De quoi s’agissait-il ?</translation>
    </message>
    <message>
        <source>Store all planters empty in the garage</source>
        <translation>Ranger tous les bacs vides au garage</translation>
    </message>
    <message>
        <source>What shall be done</source>
        <translation>Ce qu’il faut faire</translation>
    </message>
    <message>
        <source>Add something to do</source>
        <translation>Ajouter une chose à faire</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Encore une</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce que ça a donné</translation>
    </message>
    <message>
        <source>Leave it empty while it is open</source>
        <translation>Laissez vide tant que c’est ouvert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Kept for %1. Everybody sees it on the timeline.</source>
        <translation>Conservé pour %1. Tout le monde le voit dans le fil.</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>a telephone call</comment>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>a text message</comment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This is not on this device</source>
        <translation>Ceci n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>It counts again</source>
        <translation>Cela compte de nouveau</translation>
    </message>
    <message>
        <source>It counts again.</source>
        <translation>Cela compte de nouveau.</translation>
    </message>
    <message>
        <source>What it should say</source>
        <translation>Ce qui doit être écrit</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Quel jour</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Ce qui n’allait pas</translation>
    </message>
    <message>
        <source>If it helps others to know</source>
        <translation>Si cela aide les autres</translation>
    </message>
    <message>
        <source>It stays readable, and asks nobody for anything any more.</source>
        <translation>Le texte reste lisible et ne demande plus rien à personne.</translation>
    </message>
    <message>
        <source>Or it should not count, because</source>
        <translation>Ou cela ne doit pas compter, car</translation>
    </message>
    <message>
        <source>Written twice</source>
        <translation>Écrit deux fois</translation>
    </message>
    <message>
        <source>It doesn’t count</source>
        <translation>Cela ne compte pas</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Enregistrer la correction</translation>
    </message>
    <message>
        <source>Corrected. What stood there before stays readable.</source>
        <translation>Corrigé. L’ancien texte reste lisible.</translation>
    </message>
    <message>
        <source>It doesn’t count any more.</source>
        <translation>Cela ne compte plus.</translation>
    </message>
</context>
<context>
    <name>CorrectionNote</name>
    <message>
        <source>Hides what stood there before</source>
        <translation>Masque l’ancien texte</translation>
    </message>
    <message>
        <source>Shows what stood there before</source>
        <translation>Montre l’ancien texte</translation>
    </message>
</context>
<context>
    <name>CouldNotBlock</name>
    <message>
        <source>What stood in the way?</source>
        <translation>Qu’est-ce qui a empêché ?</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Save why</source>
        <translation>Enregistrer la raison</translation>
    </message>
</context>
<context>
    <name>CouldNotReasons</name>
    <message>
        <source>Nobody home</source>
        <translation>Personne à la maison</translation>
    </message>
    <message>
        <source>Gate locked</source>
        <translation>Portail fermé</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Météo</translation>
    </message>
    <message>
        <source>No time left</source>
        <translation>Plus le temps</translation>
    </message>
    <message>
        <source>Asked to come another day</source>
        <translation>Demande un autre jour</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>Pourquoi pas ?</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
</context>
<context>
    <name>CurrentVisitCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2 more</source>
        <translation>%1 · %2 de plus</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
</context>
<context>
    <name>CustomerActions</name>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>What they say goes here with one tap.</source>
        <translation>Ce que le client dit arrive ici d’un geste.</translation>
    </message>
    <message>
        <source>Nothing written down yet</source>
        <translation>Encore rien de noté</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Call %1</source>
        <translation>Appeler %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This customer is not on this device</source>
        <translation>Ce client n’est pas sur cet appareil</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Tap to choose somebody else</source>
        <translation>Touchez pour choisir quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>Personne trouvé pour « %1 »</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>As typed; the office finds out who it is</source>
        <translation>Comme saisi ; le bureau trouve de qui il s’agit</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Name, phone or address</source>
        <translation>Nom, téléphone ou adresse</translation>
    </message>
    <message>
        <source>The office gives customers to your crew.</source>
        <translation>Le bureau confie des clients à votre équipe.</translation>
    </message>
    <message>
        <source>A comment can be kept with the name as you heard it.</source>
        <translation>Un commentaire se conserve avec le nom tel qu’entendu.</translation>
    </message>
    <message>
        <source>No customers here yet</source>
        <translation>Pas encore de clients ici</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>Personne trouvé pour « %1 »</translation>
    </message>
    <message>
        <source>The customers could not be read</source>
        <translation>Impossible de lire les clients</translation>
    </message>
    <message>
        <source>Search all that was said</source>
        <translation>Chercher dans tout ce qui a été dit</translation>
    </message>
</context>
<context>
    <name>DailyLogPage</name>
    <message>
        <source>Daily log</source>
        <translation>Journal du jour</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>Ajouter un commentaire</translation>
    </message>
    <message>
        <source>Praise counts too: what was someone happy about?</source>
        <translation>Les éloges comptent aussi : qu’est-ce qui a fait plaisir ?</translation>
    </message>
    <message>
        <source>Nothing written down yet</source>
        <translation>Encore rien de noté</translation>
    </message>
    <message>
        <source>Nothing was written down that day</source>
        <translation>Rien n’a été noté ce jour-là</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Impossible de lire le journal</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Un autre jour</translation>
    </message>
</context>
<context>
    <name>DayChooser</name>
    <message>
        <source>The day before</source>
        <translation>Le jour d’avant</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Le jour d’après</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>Needs a decision</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Tasks by person</source>
        <translation>Tâches par personne</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 en attente</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>Over a day: %1</source>
        <translation>Plus d’un jour : %1</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problème</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problèmes</translation>
    </message>
    <message>
        <source>Everything the crews wrote down has an answer.</source>
        <translation>Tout ce que les équipes ont noté a une réponse.</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation>Aucun de ce genre</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Impossible de lire la liste</translation>
    </message>
</context>
<context>
    <name>DecisionActions</name>
    <message>
        <source>Reply &amp; assign</source>
        <translation>Répondre et confier</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Standing instruction</source>
        <translation>Consigne permanente</translation>
    </message>
    <message>
        <source>Read, nothing to do</source>
        <translation>Lu, rien à faire</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This comment is not on this device</source>
        <translation>Ce commentaire n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>Also known</source>
        <translation>On sait aussi</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>What happens now?</source>
        <translation>Que se passe-t-il maintenant ?</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Another task</source>
        <translation>Une autre tâche</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>Ou</translation>
    </message>
    <message>
        <source>Reply &amp; assign</source>
        <translation>Répondre et confier</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
</context>
<context>
    <name>DoDont</name>
    <message>
        <source>Do: %1</source>
        <translation>À faire : %1</translation>
    </message>
    <message>
        <source>Don’t: %1</source>
        <translation>À éviter : %1</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Un autre jour</translation>
    </message>
</context>
<context>
    <name>EarlierWords</name>
    <message>
        <source>Before: no words</source>
        <translation>Avant : aucun mot</translation>
    </message>
    <message>
        <source>Before: “%1”</source>
        <translation>Avant : « %1 »</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>FactTag</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>FieldLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>%1 changed. The office sees who changed it.</source>
        <translation>%1 : changé. Le bureau voit qui l’a fait.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All customers</source>
        <translation>Tous les clients</translation>
    </message>
</context>
<context>
    <name>FilterPick</name>
    <message>
        <source>Opens the choice</source>
        <translation>Ouvre le choix</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Look in</source>
        <translation>Chercher dans</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Tous les clients</translation>
    </message>
</context>
<context>
    <name>FinishFirst</name>
    <message>
        <source>Know this before you go there</source>
        <translation>À savoir avant d’y aller</translation>
    </message>
    <message>
        <source>Why it is asked for</source>
        <translation>Pourquoi on le demande</translation>
    </message>
    <message>
        <source>It can’t wait</source>
        <translation>Cela ne peut pas attendre</translation>
    </message>
</context>
<context>
    <name>FinishFirstActions</name>
    <message>
        <source>It can’t wait</source>
        <translation>Cela ne peut pas attendre</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Heures et matériaux</translation>
    </message>
    <message>
        <source>Looking at the code…</source>
        <translation>Le code est vérifié…</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Ouvrir la visite</translation>
    </message>
    <message>
        <source>Rather finish first</source>
        <translation>Plutôt terminer d’abord</translation>
    </message>
</context>
<context>
    <name>HalfSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Hours for which visit?</source>
        <translation>Heures de quelle visite ?</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Heures et matériel</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>choose another visit</comment>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Hours for another visit</source>
        <translation>Heures d’une autre visite</translation>
    </message>
    <message>
        <source>Choose a visit</source>
        <translation>Choisir une visite</translation>
    </message>
    <message>
        <source>This visit is not on this device</source>
        <translation>Cette visite n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>Hours go with a visit. When one is on your day, it stands here.</source>
        <translation>Les heures vont avec une visite. Dès qu’il y en a une dans votre journée, elle est ici.</translation>
    </message>
    <message>
        <source>No visit to write hours for</source>
        <translation>Aucune visite pour noter des heures</translation>
    </message>
    <message>
        <source>It is kept here. Tap to see why.</source>
        <translation>C’est conservé ici. Touchez pour voir pourquoi.</translation>
    </message>
    <message>
        <source>The office did not take something of this</source>
        <translation>Le bureau n’en a pas accepté une partie</translation>
    </message>
    <message>
        <source>What you add now goes in as a late addition.</source>
        <translation>Ce que vous ajoutez maintenant compte comme ajout tardif.</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>Pas d’heures</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>None used</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
    <message>
        <source>Save hours, no materials</source>
        <translation>Heures, sans matériel</translation>
    </message>
    <message>
        <source>Something was different</source>
        <translation>Quelque chose était différent</translation>
    </message>
    <message>
        <source>It could not be taken back. The office may have approved it.</source>
        <translation>Impossible de le reprendre. Le bureau l’a peut-être approuvé.</translation>
    </message>
</context>
<context>
    <name>HoursWhy</name>
    <message>
        <source>Why we ask</source>
        <translation>Pourquoi nous demandons</translation>
    </message>
</context>
<context>
    <name>InstructPage</name>
    <message>
        <source>Standing instruction</source>
        <translation>Consigne permanente</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>What stands for every visit</source>
        <translation>Ce qui vaut à chaque visite</translation>
    </message>
    <message>
        <source>No blower before nine</source>
        <translation>Pas de souffleur avant neuf heures</translation>
    </message>
    <message>
        <source>German ivy</source>
        <translation>Lierre allemand</translation>
    </message>
    <message>
        <source>Millar’s wife</source>
        <translation>Millar’s wife</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Save for every visit</source>
        <translation>Enregistrer pour chaque visite</translation>
    </message>
    <message>
        <source>It shows on every visit from now on.</source>
        <translation>Cela paraît désormais à chaque visite.</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
    <message>
        <source>Or: no longer</source>
        <translation>Ou bien : plus de</translation>
    </message>
    <message>
        <source>instead</source>
        <translation>à la place</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Touche %1</translation>
    </message>
</context>
<context>
    <name>KnownLine</name>
    <message>
        <source>Add: %1</source>
        <translation>Ajouter : %1</translation>
    </message>
    <message>
        <source>%1: %2, change</source>
        <translation>%1 : %2, changer</translation>
    </message>
</context>
<context>
    <name>KnownLineContent</name>
    <message>
        <source>Add: %1</source>
        <translation>Ajouter : %1</translation>
    </message>
</context>
<context>
    <name>LabourLine</name>
    <message>
        <source>Take it off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Was not here</source>
        <translation>N’était pas là</translation>
    </message>
</context>
<context>
    <name>LogRow</name>
    <message>
        <source>1 photo</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 photos</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Leadhand</source>
        <translation>Leadhand</translation>
    </message>
    <message>
        <source>Development key</source>
        <translation>Clé de développement</translation>
    </message>
</context>
<context>
    <name>MaterialLine</name>
    <message>
        <source>How much</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>sacs</translation>
    </message>
    <message>
        <source>Photo of the slip</source>
        <translation>Photo du reçu</translation>
    </message>
    <message>
        <source>The slip</source>
        <translation>Le reçu</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
</context>
<context>
    <name>MoveBlock</name>
    <message>
        <source>Move it to</source>
        <translation>Passer à</translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message>
        <source>Move it to</source>
        <translation>Passer à</translation>
    </message>
    <message>
        <source>If the customer asks, the crew says</source>
        <translation>Si le client demande, l’équipe dit</translation>
    </message>
    <message>
        <source>John is pricing it now. He will call you after the 10th.</source>
        <translation>Jean prépare le prix. Il vous appelle après le 10.</translation>
    </message>
    <message>
        <source>Who goes on with it</source>
        <translation>Qui s’en occupe</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>Prochaine étape d’ici le</translation>
    </message>
    <message>
        <source>Save the step</source>
        <translation>Enregistrer l’étape</translation>
    </message>
    <message>
        <source>Moved. Whoever spotted it sees it with your words.</source>
        <translation>C’est avancé. La personne qui l’a repérée voit votre phrase.</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineNote</name>
    <message>
        <source>Everything you enter is kept on this device and goes to the office by itself.</source>
        <translation>Tout ce que vous saisissez reste sur cet appareil et part au bureau tout seul.</translation>
    </message>
    <message>
        <source>No signal right now</source>
        <translation>Pas de réseau pour l’instant</translation>
    </message>
</context>
<context>
    <name>OpenAnyway</name>
    <message>
        <source>Why can’t it wait?</source>
        <translation>Pourquoi cela ne peut pas attendre ?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>A manager can tell you on the phone.</source>
        <translation>Un responsable peut vous le dire au téléphone.</translation>
    </message>
    <message>
        <source>Or the managers’ code</source>
        <translation>Ou le code des responsables</translation>
    </message>
    <message>
        <source>It is kept with your name and the reason, and the office sees it.</source>
        <translation>C’est conservé avec votre nom et la raison, et le bureau le voit.</translation>
    </message>
</context>
<context>
    <name>OpportunitiesPage</name>
    <message>
        <source>My opportunities</source>
        <translation>Mes occasions</translation>
    </message>
    <message>
        <source>Refer an opportunity</source>
        <translation>Signaler une occasion</translation>
    </message>
    <message>
        <source>What would leave a customer better off? The office tells you every step.</source>
        <translation>Qu’est-ce qui rendrait service à un client ? Le bureau vous dit chaque étape.</translation>
    </message>
    <message>
        <source>What did you notice today?</source>
        <translation>Qu’avez-vous remarqué aujourd’hui ?</translation>
    </message>
    <message>
        <source>Your opportunities could not be read</source>
        <translation>Impossible de lire vos occasions</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>Ce que nous faisons</translation>
    </message>
    <message>
        <source>Cards</source>
        <comment>of what we do</comment>
        <translation>Fiches</translation>
    </message>
</context>
<context>
    <name>OpportunityLine</name>
    <message>
        <source>If the customer asks, say</source>
        <translation>Si on vous demande, dites</translation>
    </message>
</context>
<context>
    <name>OpportunityPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This opportunity is not on this device</source>
        <translation>Cette occasion n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>Say that it is in the office and somebody will call.</source>
        <translation>Dites que c’est au bureau et que quelqu’un appellera.</translation>
    </message>
    <message>
        <source>No words from the office yet</source>
        <translation>Pas encore de phrase du bureau</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
    <message>
        <source>Kept. The office sees what %1 said.</source>
        <translation>Conservé. Le bureau voit ce que %1 a dit.</translation>
    </message>
    <message>
        <source>The office has said nothing since.</source>
        <translation>Le bureau n’a rien dit depuis.</translation>
    </message>
    <message>
        <source>Ask the office how it stands</source>
        <translation>Demander au bureau où c’en est</translation>
    </message>
    <message>
        <source>Asked. You will see the answer here.</source>
        <translation>C’est demandé. Vous verrez la réponse ici.</translation>
    </message>
</context>
<context>
    <name>OtherPeople</name>
    <message>
        <source>Also here</source>
        <translation>Aussi présents</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>PairDevice</name>
    <message>
        <source>Once, and with signal. After that it works without.</source>
        <translation>Une seule fois, avec du réseau. Ensuite, tout marche sans.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Pair this device</source>
        <translation>Associer cet appareil</translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation>Adresse du bureau</translation>
    </message>
    <message>
        <source>Works once and for one person. Ask the office for it.</source>
        <translation>Vaut une fois et pour une personne. Demandez-le au bureau.</translation>
    </message>
    <message>
        <source>Code from the office</source>
        <translation>Code du bureau</translation>
    </message>
    <message>
        <source>What you write is kept encrypted on this device and goes to your office only.</source>
        <translation>Ce que vous écrivez reste chiffré sur cet appareil et ne va qu’à votre bureau.</translation>
    </message>
    <message>
        <source>This device belongs to %1 now.</source>
        <translation>Cet appareil est maintenant celui de %1.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Asking the office</source>
        <translation>Le bureau est interrogé</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Associer</translation>
    </message>
    <message>
        <source>It came with the code.</source>
        <translation>Elle est venue avec le code.</translation>
    </message>
    <message>
        <source>Yours and the office’s</source>
        <translation>À vous et au bureau</translation>
    </message>
</context>
<context>
    <name>PeopleLines</name>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Images (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Ajouter une photo</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Retirer la photo</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>The whole photo comes when there is signal</source>
        <translation>La photo entière arrive avec le réseau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ProblemForm</name>
    <message>
        <source>What the customer says, in their own words</source>
        <translation>Ce que dit le client, avec ses mots</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
    <message>
        <source>Half of the pots by the door are dead</source>
        <translation>La moitié des pots à la porte sont morts</translation>
    </message>
    <message>
        <source>Say it back, and ask if that is right</source>
        <translation>Redites-le et demandez si c’est juste</translation>
    </message>
    <message>
        <source>Stands here as you write above</source>
        <translation>S’écrit ici d’après ce qui est au-dessus</translation>
    </message>
    <message>
        <source>We promise</source>
        <translation>Nous promettons</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>De quoi s’agit-il ?</translation>
    </message>
    <message>
        <source>What we put in</source>
        <translation>Ce que nous avons posé</translation>
    </message>
    <message>
        <source>How we worked</source>
        <translation>Notre façon de travailler</translation>
    </message>
    <message>
        <source>In a word or two</source>
        <translation>En un mot ou deux</translation>
    </message>
    <message>
        <source>They don’t agree yet. Save it all the same</source>
        <translation>Pas encore d’accord. Enregistrer quand même</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Problem at the door</source>
        <translation>Problème à la porte</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>choose another customer</comment>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Somebody else’s problem</source>
        <translation>Le problème de quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>They agree. Save</source>
        <translation>D’accord. Enregistrer</translation>
    </message>
    <message>
        <source>Look at the case</source>
        <translation>Voir le dossier</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a case, promise</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>PromiseBlock</name>
    <message>
        <source>A call</source>
        <translation>Un appel</translation>
    </message>
    <message>
        <source>To put it right</source>
        <translation>De réparer</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Ce qui est promis</translation>
    </message>
    <message>
        <source>A new plant</source>
        <translation>Une nouvelle plante</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Un autre moment</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>À quelle heure</translation>
    </message>
    <message>
        <source>Tap to choose somebody else</source>
        <translation>Toucher pour choisir quelqu’un d’autre</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Only if the customer asks</source>
        <translation>Seulement si on le demande</translation>
    </message>
    <message>
        <source>If the customer asks, say</source>
        <translation>Si on vous demande, dites</translation>
    </message>
    <message>
        <source>What did the customer say?</source>
        <translation>Qu’a dit le client ?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Still thinking</source>
        <translation>Réfléchit encore</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>Une question</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Dans ses mots</translation>
    </message>
    <message>
        <source>Add their words</source>
        <translation>Ajouter ses mots</translation>
    </message>
</context>
<context>
    <name>QuickPhrases</name>
    <message>
        <source>Prefers another plant</source>
        <translation>Préfère une autre plante</translation>
    </message>
    <message>
        <source>Wants a call</source>
        <translation>Souhaite un appel</translation>
    </message>
    <message>
        <source>Away next week</source>
        <translation>Absent la semaine prochaine</translation>
    </message>
    <message>
        <source>Happy today</source>
        <translation>Content aujourd’hui</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>A photo without words</source>
        <translation>Une photo sans texte</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>Photo comes when there is signal</source>
        <translation>La photo arrive avec le réseau</translation>
    </message>
    <message>
        <source>%1 photos come when there is signal</source>
        <translation>%1 photos arrivent avec le réseau</translation>
    </message>
    <message>
        <source>Said aloud: hear it below</source>
        <translation>Dit de vive voix : écoutez-le ci-dessous</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Close the details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>How to reach %1: %2, change</source>
        <translation>Joindre %1 : %2, changer</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Hedge trimmer line</source>
        <translation>Fil du taille-haie</translation>
    </message>
    <message>
        <source>Sprinkler head</source>
        <translation>Tête d’arroseur</translation>
    </message>
    <message>
        <source>Path lamp</source>
        <translation>Lampe d’allée</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Half worn</source>
        <translation>À moitié usé</translation>
    </message>
    <message>
        <source>40 % left</source>
        <translation>Il reste 40 %</translation>
    </message>
    <message>
        <source>20 % left</source>
        <translation>Il reste 20 %</translation>
    </message>
    <message>
        <source>Rusty</source>
        <translation>Rouillé</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Desserré</translation>
    </message>
    <message>
        <source>Condition, for %1</source>
        <translation>État, pour %1</translation>
    </message>
    <message>
        <source>How is it?</source>
        <translation>Dans quel état ?</translation>
    </message>
    <message>
        <source>What did you look at?</source>
        <translation>Qu’avez-vous regardé ?</translation>
    </message>
    <message>
        <source>When to look again?</source>
        <translation>Quand regarder de nouveau ?</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un jour</translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation>Que faire alors</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon gardé</translation>
    </message>
    <message>
        <source>Renew it before the first cut</source>
        <translation>Le changer avant la première taille</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Kept for %1. It comes back before the visit.</source>
        <translation>Gardé pour %1. Cela revient avant la visite.</translation>
    </message>
</context>
<context>
    <name>ReceiptList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RecordingMeter</name>
    <message>
        <source>Listening, %1</source>
        <translation>Écoute, %1</translation>
    </message>
</context>
<context>
    <name>ReferPage</name>
    <message>
        <source>Less work for the customer</source>
        <translation>Moins de travail pour le client</translation>
    </message>
    <message>
        <source>Safer to walk on</source>
        <translation>Plus sûr pour marcher</translation>
    </message>
    <message>
        <source>Saves water</source>
        <translation>Économise l’eau</translation>
    </message>
    <message>
        <source>Looks good all year</source>
        <translation>Beau toute l’année</translation>
    </message>
    <message>
        <source>Prevents damage</source>
        <translation>Évite des dégâts</translation>
    </message>
    <message>
        <source>Opportunity for %1</source>
        <translation>Occasion pour %1</translation>
    </message>
    <message>
        <source>What did you notice?</source>
        <translation>Qu’avez-vous remarqué ?</translation>
    </message>
    <message>
        <source>What would help?</source>
        <translation>Qu’est-ce qui aiderait ?</translation>
    </message>
    <message>
        <source>What you noticed</source>
        <translation>Ce que vous avez remarqué</translation>
    </message>
    <message>
        <source>In your words, if you like</source>
        <translation>Avec vos mots, si vous voulez</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>How is the customer better off?</source>
        <translation>Qu’est-ce que le client y gagne ?</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Brouillon conservé</translation>
    </message>
    <message>
        <source>If we can’t say it, we don’t offer it</source>
        <translation>Si on ne sait pas le dire, on ne le propose pas</translation>
    </message>
    <message>
        <source>Sent for %1. You will see every step.</source>
        <translation>Envoyé pour %1. Vous verrez chaque étape.</translation>
    </message>
    <message>
        <source>How big does it look?</source>
        <translation>Quelle ampleur, à vue d’œil ?</translation>
    </message>
    <message>
        <source>If you know. It is for the office and no price for the customer.</source>
        <translation>Si vous le savez. C’est pour le bureau ; ce n’est pas un prix pour le client.</translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message>
        <source>Write it anew</source>
        <translation>L’écrire à nouveau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Y renoncer</translation>
    </message>
</context>
<context>
    <name>RolledBar</name>
    <message>
        <source>%1, back to the top</source>
        <translation>%1, retour en haut</translation>
    </message>
</context>
<context>
    <name>RolledBarContent</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Pair this device</source>
        <translation>Associer cet appareil</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Journal du jour</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Écrire un commentaire</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>My opportunities</source>
        <translation>Mes occasions</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Refer an opportunity</source>
        <translation>Signaler une occasion</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Standing instruction</source>
        <translation>Consigne permanente</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prochaine étape</translation>
    </message>
    <message>
        <source>Contact entry</source>
        <translation>Note de contact</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Heures et matériel</translation>
    </message>
    <message>
        <source>Finish first</source>
        <translation>À terminer d’abord</translation>
    </message>
    <message>
        <source>Problem at the door</source>
        <translation>Problème à la porte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Next step of a case</source>
        <translation>Étape suivante d’un dossier</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>Ce que nous faisons</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Condition of something</source>
        <translation>État de quelque chose</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Coming days</source>
        <translation>Jours à venir</translation>
    </message>
</context>
<context>
    <name>SavedProblem</name>
    <message>
        <source>Heard and agreed. The number is</source>
        <translation>Entendu et reconnu. Le numéro est</translation>
    </message>
    <message>
        <source>Heard. The number is</source>
        <translation>Entendu. Le numéro est</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Dites au client</translation>
    </message>
    <message>
        <source>It is kept on this device and goes to the office by itself.</source>
        <translation>C’est conservé sur cet appareil et part au bureau tout seul.</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>If the customer asks, say</source>
        <translation>Si on vous demande, dites</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>SearchFoot</name>
    <message>
        <source>Look everywhere</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Rien trouvé pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing can be looked for right now</source>
        <translation>On ne peut rien chercher pour l’instant</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Montrer les plus anciens</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>What was said, a plant, a name</source>
        <translation>Ce qui a été dit, une plante, un nom</translation>
    </message>
</context>
<context>
    <name>SearchStart</name>
    <message>
        <source>Looked for lately</source>
        <translation>Cherché récemment</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Oublier ces mots</translation>
    </message>
    <message>
        <source>Find anything that was said</source>
        <translation>Retrouvez tout ce qui a été dit</translation>
    </message>
</context>
<context>
    <name>SeasonChip</name>
    <message>
        <source>Season %1</source>
        <translation>Saison %1</translation>
    </message>
</context>
<context>
    <name>SendActions</name>
    <message>
        <source>Does %1 agree to it?</source>
        <translation>%1 est d’accord ?</translation>
    </message>
    <message>
        <source>May somebody call %1?</source>
        <translation>Peut-on appeler %1 ?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Yes, they may. Send</source>
        <translation>Oui. Envoyer</translation>
    </message>
    <message>
        <source>They agree. Send</source>
        <translation>D’accord. Envoyer</translation>
    </message>
</context>
<context>
    <name>SendOthers</name>
    <message>
        <source>No call. Send</source>
        <translation>Pas d’appel. Envoyer</translation>
    </message>
    <message>
        <source>Not asked. Send</source>
        <translation>Pas demandé. Envoyer</translation>
    </message>
    <message>
        <source>Not agreed yet. Send</source>
        <translation>Pas encore d’accord. Envoyer</translation>
    </message>
</context>
<context>
    <name>ServiceLine</name>
    <message>
        <source>not sure yet</source>
        <translation>pas encore sûr</translation>
    </message>
    <message>
        <source>Something to leave</source>
        <translation>À laisser</translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation>Pas encore sûr</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This card is not on this device</source>
        <translation>Cette fiche n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Ce qu’il faut chercher</translation>
    </message>
    <message>
        <source>The problem it solves</source>
        <translation>Le problème que cela résout</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Good to tell</source>
        <translation>Bon à dire</translation>
    </message>
    <message>
        <source>What we do not do</source>
        <translation>Ce que nous ne faisons pas</translation>
    </message>
    <message>
        <source>Who knows more</source>
        <translation>Qui en sait plus</translation>
    </message>
    <message>
        <source>To leave with the customer</source>
        <translation>À laisser au client</translation>
    </message>
    <message>
        <source>Left with %1</source>
        <translation>Laissé à %1</translation>
    </message>
    <message>
        <source>Kept: left with %1</source>
        <translation>Gardé : laissé à %1</translation>
    </message>
    <message>
        <source>I am not sure yet</source>
        <translation>Je n’en suis pas sûr</translation>
    </message>
    <message>
        <source>Only you and the office see it. They will show you.</source>
        <translation>Seuls vous et le bureau le voyez. On vous montrera.</translation>
    </message>
    <message>
        <source>Not sure yet: %1</source>
        <translation>Pas encore sûrs : %1</translation>
    </message>
    <message>
        <source>Refer this</source>
        <translation>Signaler ceci</translation>
    </message>
    <message>
        <source>Refer this for %1</source>
        <translation>Signaler ceci pour %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>For this device only</source>
        <translation>Pour cet appareil seulement</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Full sun</source>
        <translation>Plein soleil</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>With any signal</source>
        <translation>Avec tout réseau</translation>
    </message>
    <message>
        <source>Only over Wi-Fi</source>
        <translation>Seulement en Wi-Fi</translation>
    </message>
    <message>
        <source>Words always go at once; they need very little.</source>
        <translation>Les mots partent toujours aussitôt ; ils pèsent très peu.</translation>
    </message>
    <message>
        <source>Photos are sent and fetched</source>
        <translation>Les photos partent et arrivent</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Hand that holds the device</source>
        <translation>Main qui tient l’appareil</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>En mouvement</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Sans mouvement</translation>
    </message>
    <message>
        <source>Screens come and go</source>
        <translation>Les écrans apparaissent</translation>
    </message>
</context>
<context>
    <name>SheetLine</name>
    <message>
        <source>Take it off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Not on the invoice</source>
        <translation>Pas sur la facture</translation>
    </message>
    <message>
        <source>What the invoice says</source>
        <translation>Ce que dit la facture</translation>
    </message>
    <message>
        <source>In words the customer understands</source>
        <translation>En mots que le client comprend</translation>
    </message>
</context>
<context>
    <name>SheetSection</name>
    <message>
        <source>Could not collect</source>
        <translation>Pas pu relever</translation>
    </message>
</context>
<context>
    <name>ShutterTile</name>
    <message>
        <source>Take the photo</source>
        <translation>Prendre la photo</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Being read</source>
        <translation>Lecture en cours</translation>
    </message>
</context>
<context>
    <name>SpeakCard</name>
    <message>
        <source>Throw it away</source>
        <translation>Jeter</translation>
    </message>
</context>
<context>
    <name>SpeakOverlay</name>
    <message>
        <source>You choose who said it afterwards</source>
        <translation>Vous choisissez ensuite qui l’a dit</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Pour %1</translation>
    </message>
    <message>
        <source>Let go to throw it away</source>
        <translation>Lâchez pour jeter</translation>
    </message>
    <message>
        <source>That is as long as one can be. Let go to keep it.</source>
        <translation>Elle ne peut pas être plus longue. Lâchez pour la garder.</translation>
    </message>
    <message>
        <source>Let go to keep it. Slide away to throw it away.</source>
        <translation>Lâchez pour garder. Glissez ailleurs pour jeter.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Jeté</translation>
    </message>
    <message>
        <source>%1: kept on this phone</source>
        <translation>%1 : conservé sur ce téléphone</translation>
    </message>
    <message>
        <source>Hold it down while you speak.</source>
        <translation>Maintenez-le appuyé pendant que vous parlez.</translation>
    </message>
    <message>
        <source>Your voice note is kept. Choose who said it.</source>
        <translation>Votre note vocale est gardée. Choisissez qui l’a dit.</translation>
    </message>
</context>
<context>
    <name>SpeakTile</name>
    <message>
        <source>Stop, %1</source>
        <translation>Arrêter, %1</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Tenir pour parler</translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>StageNode</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>à venir</translation>
    </message>
</context>
<context>
    <name>StatementLine</name>
    <message>
        <source>Take back: %1</source>
        <translation>Reprendre : %1</translation>
    </message>
</context>
<context>
    <name>StepAndComment</name>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Arrived</source>
        <comment>the crew has come to the customer</comment>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Terminé ici</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>On the way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Terminé ici</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Déjà sur place</translation>
    </message>
    <message>
        <source>Could not</source>
        <translation>Pas pu</translation>
    </message>
    <message>
        <source>Could not do it</source>
        <translation>Pas pu le faire</translation>
    </message>
    <message>
        <source>Arrived</source>
        <comment>the crew has come to the customer</comment>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Heures et matériaux</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Moins : %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Plus : %1</translation>
    </message>
</context>
<context>
    <name>StockChip</name>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
</context>
<context>
    <name>StockPicker</name>
    <message>
        <source>Something else, like “mulch 4”</source>
        <translation>Autre, comme «&#xa0;paillis&#xa0;4&#xa0;»</translation>
    </message>
    <message>
        <source>Not in the list: kept as typed, the office looks at it</source>
        <translation>Pas dans la liste : conservé tel quel, le bureau regarde</translation>
    </message>
</context>
<context>
    <name>SyncItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>SyncLine</name>
    <message>
        <source>All in office</source>
        <translation>Tout est au bureau</translation>
    </message>
    <message>
        <source>Sync state</source>
        <translation>État de la synchro</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Synchro</translation>
    </message>
    <message>
        <source>The key of this device lies in a file beside its data. For trying out only.</source>
        <translation>La clé de cet appareil est dans un fichier à côté de ses données. Pour essayer seulement.</translation>
    </message>
    <message>
        <source>Development key</source>
        <translation>Clé de développement</translation>
    </message>
    <message>
        <source>What you write down is listed here until the office has it, and after.</source>
        <translation>Ce que vous notez figure ici jusqu’à ce que le bureau l’ait, et après.</translation>
    </message>
    <message>
        <source>Nothing written on this device yet</source>
        <translation>Encore rien d’écrit sur cet appareil</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Arrived in the office</source>
        <translation>Arrivés au bureau</translation>
    </message>
    <message>
        <source>The office did not take this</source>
        <translation>Le bureau n’a pas pris ceci</translation>
    </message>
    <message>
        <source>Two people wrote different things</source>
        <translation>Deux personnes ont écrit des choses différentes</translation>
    </message>
    <message>
        <source>Contact with the office</source>
        <translation>Lien avec le bureau</translation>
    </message>
    <message>
        <source>On this phone, the next one first</source>
        <translation>Sur ce téléphone, le prochain d’abord</translation>
    </message>
    <message>
        <source>What waits could not be read</source>
        <translation>Impossible de lire ce qui attend</translation>
    </message>
    <message>
        <source>The office is asked now</source>
        <translation>Le bureau est contacté</translation>
    </message>
    <message>
        <source>It goes to the office once more</source>
        <translation>Cela repart au bureau</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Yours stands again</source>
        <translation>Votre valeur est remise</translation>
    </message>
    <message>
        <source>The office is asked</source>
        <translation>La question est posée au bureau</translation>
    </message>
</context>
<context>
    <name>TabStack</name>
    <message>
        <source>Choose one on the left to see it here</source>
        <translation>Choisissez à gauche pour voir ici</translation>
    </message>
</context>
<context>
    <name>TaskDraftLine</name>
    <message>
        <source>A new task</source>
        <translation>Une nouvelle tâche</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Tap when done</source>
        <translation>Touchez quand c’est fait</translation>
    </message>
    <message>
        <source>A note, if you like</source>
        <translation>Une note, si vous voulez</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>D’où cela vient</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Rien en cours</translation>
    </message>
    <message>
        <source>The tasks could not be read</source>
        <translation>Impossible de lire les tâches</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait : %1</translation>
    </message>
    <message>
        <source>What an answer to a comment gives out stands here until it is done.</source>
        <translation>Ce qu’une réponse à un commentaire confie reste ici jusqu’à ce que ce soit fait.</translation>
    </message>
</context>
<context>
    <name>ThreadPhoto</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo comes when there is signal</source>
        <translation>La photo arrive avec le réseau</translation>
    </message>
</context>
<context>
    <name>TimeStepper</name>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Journal du jour</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>Ajouter un commentaire</translation>
    </message>
    <message>
        <source>You can still add a comment.</source>
        <translation>Vous pouvez toujours ajouter un commentaire.</translation>
    </message>
    <message>
        <source>No visits today</source>
        <translation>Pas de visite aujourd’hui</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Après cela</translation>
    </message>
    <message>
        <source>Behind you</source>
        <translation>Déjà derrière vous</translation>
    </message>
    <message>
        <source>Nothing written down yet</source>
        <translation>Encore rien de noté</translation>
    </message>
    <message>
        <source>1 comment today</source>
        <translation>1 commentaire aujourd’hui</translation>
    </message>
    <message>
        <source>%1 comments today</source>
        <translation>%1 commentaires aujourd’hui</translation>
    </message>
    <message>
        <source>Emergency at a customer</source>
        <translation>Urgence chez un client</translation>
    </message>
</context>
<context>
    <name>UpdateLine</name>
    <message>
        <source>New: %1, %2</source>
        <translation>Nouveau : %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>UpdatesPage</name>
    <message>
        <source>All read</source>
        <translation>Tout est lu</translation>
    </message>
    <message>
        <source>1 new</source>
        <translation>1 nouveauté</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 nouveautés</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Tout marquer comme lu</translation>
    </message>
    <message>
        <source>Answers to your comments and every step of your opportunities show up here.</source>
        <translation>Les réponses à vos commentaires et chaque étape de vos occasions paraissent ici.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The updates could not be read</source>
        <translation>Impossible de lire les nouvelles</translation>
    </message>
</context>
<context>
    <name>VisitActions</name>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Terminé ici</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Heures et matériaux</translation>
    </message>
</context>
<context>
    <name>VisitLine</name>
    <message>
        <source>Read first</source>
        <translation>À lire d’abord</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
</context>
<context>
    <name>VisitOtherSteps</name>
    <message>
        <source>Already here</source>
        <translation>Déjà sur place</translation>
    </message>
    <message>
        <source>Could not</source>
        <translation>Pas pu</translation>
    </message>
    <message>
        <source>Could not do it</source>
        <translation>Pas pu le faire</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>This visit is not on this device</source>
        <translation>Cette visite n’est pas sur cet appareil</translation>
    </message>
    <message>
        <source>Getting in</source>
        <translation>Pour entrer</translation>
    </message>
    <message>
        <source>Talk to the office if the customer asks</source>
        <translation>Si le client le demande, parlez au bureau</translation>
    </message>
    <message>
        <source>Proposals open</source>
        <translation>Propositions en cours</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Encore en cours</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>Derniers contacts</translation>
    </message>
    <message>
        <source>What the customer says goes into the log with one tap.</source>
        <translation>Ce que dit le client entre au journal d’un geste.</translation>
    </message>
    <message>
        <source>Nothing special recorded</source>
        <translation>Rien de particulier noté</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Kept. The office sees what %1 said.</source>
        <translation>Conservé. Le bureau voit ce que %1 a dit.</translation>
    </message>
    <message>
        <source>Then the next visit opens</source>
        <translation>Ensuite s’ouvre la prochaine visite</translation>
    </message>
    <message>
        <source>Finish first</source>
        <translation>À terminer d’abord</translation>
    </message>
    <message>
        <source>Open now. The office sees who opened it and why.</source>
        <translation>Ouvert. Le bureau voit qui l’a fait et pourquoi.</translation>
    </message>
    <message>
        <source>Open the next visit all the same</source>
        <translation>Ouvrir quand même la prochaine visite</translation>
    </message>
    <message>
        <source>It can’t wait</source>
        <translation>Cela ne peut pas attendre</translation>
    </message>
    <message>
        <source>Problem at the door</source>
        <translation>Problème à la porte</translation>
    </message>
    <message>
        <source>Note the condition of something</source>
        <translation>Noter l’état de quelque chose</translation>
    </message>
    <message>
        <source>Kept. It is fine.</source>
        <translation>Gardé. C’est bon.</translation>
    </message>
</context>
<context>
    <name>VoiceLine</name>
    <message>
        <source>Stop the voice note</source>
        <translation>Arrêter la note vocale</translation>
    </message>
    <message>
        <source>Play the voice note, %1</source>
        <translation>Écouter la note vocale, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>0:03 of 0:07</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Voice note, %1</source>
        <translation>Note vocale, %1</translation>
    </message>
    <message>
        <source>Comes when there is signal</source>
        <translation>Arrive avec le réseau</translation>
    </message>
    <message>
        <source>Remove the voice note</source>
        <translation>Enlever la note vocale</translation>
    </message>
</context>
<context>
    <name>WhenToCall</name>
    <message>
        <source>In the morning</source>
        <translation>Le matin</translation>
    </message>
    <message>
        <source>After 4 pm</source>
        <translation>Après 16 h</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>If somebody may call: when and how?</source>
        <translation>Si on peut appeler : quand et comment ?</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>a telephone call</comment>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Message texte</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Best time to call</source>
        <translation>Meilleur moment pour appeler</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>How the customer is better off</source>
        <translation>Ce que le client y gagne</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Ce qui a été remarqué</translation>
    </message>
    <message>
        <source>May someone call?</source>
        <translation>Peut-on appeler ?</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Mérite</translation>
    </message>
</context>
<context>
    <name>WorkFile</name>
    <message>
        <source>Writing the file</source>
        <translation>Écriture du fichier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>To bring to the office where there is no signal</source>
        <translation>À apporter au bureau là où il n’y a pas de réseau</translation>
    </message>
    <message>
        <source>Put unsent work into a file</source>
        <translation>Mettre le travail non envoyé dans un fichier</translation>
    </message>
</context>
<context>
    <name>WorkFileDialog</name>
    <message>
        <source>Unsent work (*.work)</source>
        <translation>Travail non envoyé (*.work)</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Où mettre le fichier</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CaseModel</name>
    <message>
        <source>It was not good the first time. It is made good once more.</source>
        <translation>Ce n’était pas bon la première fois. On le répare encore une fois.</translation>
    </message>
    <message>
        <source>It was not good %1 times. It is made good once more.</source>
        <translation>Ce n’était pas bon %1 fois. On le répare encore une fois.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CaseStep</name>
    <message>
        <source>Write what was done.</source>
        <translation>Écrivez ce qui a été fait.</translation>
    </message>
    <message>
        <source>Ask if it has come.</source>
        <translation>Demandez si le client l’a reçu.</translation>
    </message>
    <message>
        <source>Ask if the customer is content.</source>
        <translation>Demandez si le client est satisfait.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CasesModel</name>
    <message>
        <source>None open</source>
        <translation>Aucun ouvert</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 en retard</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ComingModel</name>
    <message>
        <source>Brief on this device</source>
        <translation>Fiche complète sur cet appareil</translation>
    </message>
    <message>
        <source>More of the brief is still to come</source>
        <translation>Une partie de la fiche doit encore arriver</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>À lire d’abord</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>État du %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CommentDraft</name>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>That picture could not be read. Choose another one; what you wrote is kept.</source>
        <translation>Impossible de lire cette image. Choisissez-en une autre ; votre texte est conservé.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CommentThread</name>
    <message>
        <source>Said on %1</source>
        <translation>Dit le %1</translation>
    </message>
    <message>
        <source>name as typed</source>
        <translation>nom comme saisi</translation>
    </message>
    <message>
        <source>Shows on every visit: %1</source>
        <translation>Paraît à chaque visite : %1</translation>
    </message>
    <message>
        <source>On your phone</source>
        <translation>Sur votre téléphone</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>Au bureau</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>Lu par %1</translation>
    </message>
    <message>
        <source>%1 decided</source>
        <translation>Décidé par %1</translation>
    </message>
    <message>
        <source>%1 gave the task</source>
        <translation>Tâche donnée par %1</translation>
    </message>
    <message>
        <source>%1 gave %2 tasks</source>
        <translation>%2 tâches données par %1</translation>
    </message>
    <message>
        <source>%1 did %2 of %3</source>
        <translation>%1 : %2 sur %3 fait</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ConflictChoice</name>
    <message>
        <source>Nothing</source>
        <comment>a value that was emptied</comment>
        <translation>Rien</translation>
    </message>
    <message>
        <source>“%1” (%2, %3)</source>
        <translation>« %1 » (%2, %3)</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Valable maintenant</translation>
    </message>
    <message>
        <source>Kept beside it</source>
        <translation>Gardé à côté</translation>
    </message>
    <message>
        <source>Yours stands again. The office sees both.</source>
        <translation>Votre valeur est remise. Le bureau voit les deux.</translation>
    </message>
    <message>
        <source>You asked the office · %1</source>
        <translation>Vous avez demandé au bureau · %1</translation>
    </message>
    <message>
        <source>%1 is “%2” again. Before that it said %3.</source>
        <translation>%1 : de nouveau « %2 ». Avant, c’était %3.</translation>
    </message>
    <message>
        <source>Which is right? %1: %2</source>
        <translation>Qu’est-ce qui est juste ? %1 : %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ContactDraft</name>
    <message>
        <source>Choose the customer first.</source>
        <translation>Choisissez d’abord le client.</translation>
    </message>
    <message>
        <source>Write what it was about.</source>
        <translation>Écrivez de quoi il s’agissait.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CorrectionDraft</name>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CustomerChoice</name>
    <message>
        <source>visit %1</source>
        <translation>visite %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CustomerModel</name>
    <message>
        <source>customer since %1</source>
        <translation>client depuis %1</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Ajouter un numéro de téléphone</translation>
    </message>
    <message>
        <source>Next visit %1</source>
        <translation>Prochaine visite %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>The last day away lies before the first. Choose another day.</source>
        <translation>Le dernier jour d’absence précède le premier. Choisissez un autre jour.</translation>
    </message>
    <message>
        <source>Away %1 to %2</source>
        <translation>Absence du %1 au %2</translation>
    </message>
    <message>
        <source>Away from %1</source>
        <translation>Absence à partir du %1</translation>
    </message>
    <message>
        <source>Away until %1</source>
        <translation>Absence jusqu’au %1</translation>
    </message>
    <message>
        <source>Away since %1</source>
        <translation>Absence depuis le %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CustomersModel</name>
    <message>
        <source>Away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>1 proposal</source>
        <translation>1 proposition</translation>
    </message>
    <message>
        <source>%1 proposals</source>
        <translation>%1 propositions</translation>
    </message>
    <message>
        <source>Coming visits</source>
        <translation>Prochaines visites</translation>
    </message>
    <message>
        <source>Everybody else</source>
        <translation>Tous les autres</translation>
    </message>
    <message>
        <source>1 customer on this device</source>
        <translation>1 client sur cet appareil</translation>
    </message>
    <message>
        <source>%1 customers on this device</source>
        <translation>%1 clients sur cet appareil</translation>
    </message>
    <message>
        <source>1 open</source>
        <comment>a comment</comment>
        <translation>1 en cours</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::DailyLogModel</name>
    <message>
        <source>Today, %1</source>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 commentaire</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>%1 commentaires</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 client</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 clients</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::DecideModel</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::Decision</name>
    <message>
        <source>Not one of our customers yet</source>
        <translation>Pas encore parmi nos clients</translation>
    </message>
    <message>
        <source>customer since %1</source>
        <translation>client depuis %1</translation>
    </message>
    <message>
        <source>1 open thing</source>
        <translation>1 chose en cours</translation>
    </message>
    <message>
        <source>%1 open things</source>
        <translation>%1 choses en cours</translation>
    </message>
    <message>
        <source>Praise on %1</source>
        <translation>Éloge le %1</translation>
    </message>
    <message>
        <source>Next visit %1</source>
        <translation>Prochaine visite %1</translation>
    </message>
    <message>
        <source>Away now</source>
        <translation>En ce moment absent</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Appeler %1</translation>
    </message>
    <message>
        <source>Change the notes for next season</source>
        <translation>Changer les notes pour la saison prochaine</translation>
    </message>
    <message>
        <source>Put it right on the next visit</source>
        <translation>Corriger à la prochaine visite</translation>
    </message>
    <message>
        <source>Write an answer or tick what shall be done.</source>
        <translation>Écrivez une réponse ou cochez ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>%1 sees your answer. %2 has a task.</source>
        <translation>%1 voit votre réponse. %2 a une tâche.</translation>
    </message>
    <message>
        <source>%1 sees your answer.</source>
        <translation>%1 voit votre réponse.</translation>
    </message>
    <message>
        <source>%1 sees your answer. %2 tasks given out.</source>
        <translation>%1 voit votre réponse. %2 tâches confiées.</translation>
    </message>
    <message>
        <source>%1: a case is open.</source>
        <translation>%1 : un dossier est ouvert.</translation>
    </message>
    <message>
        <source>Read, nothing to do. %1 sees that.</source>
        <translation>Lu, rien à faire. %1 le voit.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::GateModel</name>
    <message>
        <source>Emergency at a customer</source>
        <translation>Urgence chez un client</translation>
    </message>
    <message>
        <source>The customer is waiting</source>
        <translation>Le client attend</translation>
    </message>
    <message>
        <source>The weather will not hold</source>
        <translation>Le temps va se gâter</translation>
    </message>
    <message>
        <source>Somebody else has the hours</source>
        <translation>Quelqu’un d’autre a les heures</translation>
    </message>
    <message>
        <source>Late hours make a late invoice, and the customer thinks that we are not well organised.</source>
        <translation>Des heures en retard font une facture en retard, et le client nous croit mal organisés.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Il manque : %1</translation>
    </message>
    <message>
        <source>Since %1 the office asks for it. This device decides by itself, with or without a signal.</source>
        <translation>Depuis le %1, le bureau le demande. Cet appareil décide tout seul, avec ou sans réseau.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::HandoverWords</name>
    <message>
        <source>Pass it on</source>
        <translation>Transmettre au bureau</translation>
    </message>
    <message>
        <source>Ask whether somebody may call</source>
        <translation>Demander si l’on peut appeler</translation>
    </message>
    <message>
        <source>Agree on it with the customer</source>
        <translation>En convenir avec le client</translation>
    </message>
    <message>
        <source>the office does the rest</source>
        <translation>le bureau fait le reste</translation>
    </message>
    <message>
        <source>you give input, then step back</source>
        <translation>vous donnez votre avis, puis le bureau continue</translation>
    </message>
    <message>
        <source>you stay with it until the solution is agreed</source>
        <translation>vous suivez jusqu’à l’accord sur la solution</translation>
    </message>
    <message>
        <source>you see it through</source>
        <translation>vous le menez au bout</translation>
    </message>
    <message>
        <source>No rule of the company speaks of it</source>
        <translation>Aucune règle de l’entreprise n’en parle</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · version %2</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>Moins de %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>Printemps</translation>
    </message>
    <message>
        <source>Summer</source>
        <translation>Été</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Automne</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>Hiver</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>season, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>1 opportunity</source>
        <translation>1 occasion</translation>
    </message>
    <message>
        <source>%1 opportunities</source>
        <translation>%1 occasions</translation>
    </message>
    <message>
        <source>%1 done</source>
        <comment>opportunities</comment>
        <translation>%1 faites</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <comment>opportunities</comment>
        <translation>%1 refusées</translation>
    </message>
    <message>
        <source>hidden until %1</source>
        <translation>cachée jusqu’au %1</translation>
    </message>
    <message>
        <source>May be called</source>
        <translation>On peut appeler</translation>
    </message>
    <message>
        <source>Does not want a call</source>
        <translation>Ne veut pas d’appel</translation>
    </message>
    <message>
        <source>Not asked; the office may call</source>
        <translation>Pas demandé ; le bureau peut appeler</translation>
    </message>
    <message>
        <source>Ask before anyone calls</source>
        <translation>Demander avant tout appel</translation>
    </message>
    <message>
        <source>asked %1</source>
        <comment>the customer, on a day</comment>
        <translation>demandé %1</translation>
    </message>
    <message>
        <source>agreed on site %1</source>
        <translation>d’accord sur place %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::HoursDraft</name>
    <message>
        <source>missing: %1</source>
        <translation>manque : %1</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Heures et matériel</translation>
    </message>
    <message>
        <source>Ready for the invoice</source>
        <translation>Prêt pour la facture</translation>
    </message>
    <message>
        <source>Approved by the office</source>
        <translation>Approuvé par le bureau</translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <translation>Approuvé par %1, %2</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Nobody has said when you came. Set the time.</source>
        <translation>Personne n’a dit quand vous êtes arrivés. Réglez le temps.</translation>
    </message>
    <message>
        <source>From arrival to the end, %1</source>
        <translation>De l’arrivée à la fin, %1</translation>
    </message>
    <message>
        <source>From arrival, %1, until now</source>
        <translation>De l’arrivée, %1, à maintenant</translation>
    </message>
    <message>
        <source>That picture could not be read. Choose another one; what you wrote is kept.</source>
        <translation>Cette image n’a pas pu être lue. Choisissez-en une autre ; ce que vous avez écrit est conservé.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The office has approved this. Add a new line; it goes in as a late addition.</source>
        <translation>Le bureau l’a approuvé. Ajoutez une nouvelle ligne ; elle compte comme ajout tardif.</translation>
    </message>
    <message>
        <source>%1: kept on this phone</source>
        <translation>%1 : conservé sur ce téléphone</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>%1: taken off the sheet</source>
        <translation>%1 : retiré de la feuille</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::HoursWords</name>
    <message>
        <source>Changed, not saved yet</source>
        <translation>Modifié, pas encore enregistré</translation>
    </message>
    <message>
        <source>Late addition</source>
        <translation>Ajout tardif</translation>
    </message>
    <message>
        <source>Not on the invoice</source>
        <translation>Pas sur la facture</translation>
    </message>
    <message>
        <source>1 material</source>
        <translation>1 matériel</translation>
    </message>
    <message>
        <source>%1 materials</source>
        <translation>%1 matériels</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>materials</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Enregistrer la modification</translation>
    </message>
    <message>
        <source>Save %1 and %2</source>
        <translation>Enregistrer %1 et %2</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Save hours · %1</source>
        <translation>Enregistrer · %1</translation>
    </message>
    <message>
        <source>Save hours</source>
        <translation>Enregistrer les heures</translation>
    </message>
    <message>
        <source>no materials</source>
        <translation>sans matériel</translation>
    </message>
    <message>
        <source>The change is kept on this phone</source>
        <translation>La modification est conservée sur ce téléphone</translation>
    </message>
    <message>
        <source>%1: kept on this phone</source>
        <translation>%1 : conservé sur ce téléphone</translation>
    </message>
    <message>
        <source>No hours at this visit</source>
        <translation>Pas d’heures à cette visite</translation>
    </message>
    <message>
        <source>No materials used</source>
        <translation>Aucun matériel utilisé</translation>
    </message>
    <message>
        <source>Hours could not be collected</source>
        <translation>Les heures n’ont pas pu être relevées</translation>
    </message>
    <message>
        <source>Materials could not be collected</source>
        <translation>Le matériel n’a pas pu être relevé</translation>
    </message>
    <message>
        <source>Late hours make a late invoice, and the customer thinks we are disorganised.</source>
        <translation>Des heures en retard font une facture en retard, et le client nous croit désorganisés.</translation>
    </message>
    <message>
        <source>Save it before you drive on. It takes ten seconds.</source>
        <translation>Enregistrez avant de repartir. Cela prend dix secondes.</translation>
    </message>
    <message>
        <source>Guess at night what it was in the morning.</source>
        <translation>Deviner le soir ce que c’était le matin.</translation>
    </message>
    <message>
        <source>Crew was split over two places</source>
        <translation>Équipe répartie sur deux endroits</translation>
    </message>
    <message>
        <source>Somebody left early</source>
        <translation>Quelqu’un est parti plus tôt</translation>
    </message>
    <message>
        <source>The visit was broken off</source>
        <translation>La visite a été interrompue</translation>
    </message>
    <message>
        <source>Supplier gave no slip</source>
        <translation>Le fournisseur n’a pas donné de reçu</translation>
    </message>
    <message>
        <source>Came with another crew</source>
        <translation>Venu avec une autre équipe</translation>
    </message>
    <message>
        <source>Slip is in the other truck</source>
        <translation>Le reçu est dans l’autre camion</translation>
    </message>
    <message>
        <source>New to the office</source>
        <translation>Nouveau pour le bureau</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::InstructionDraft</name>
    <message>
        <source>Write what stands for every visit, or what is replaced by what.</source>
        <translation>Écrivez ce qui vaut à chaque visite, ou ce qui en remplace quoi.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::OpportunitiesModel</name>
    <message>
        <source>Nobody follows up</source>
        <translation>Personne ne s’en occupe</translation>
    </message>
    <message>
        <source>You spotted it</source>
        <translation>Vous l’avez repérée</translation>
    </message>
    <message>
        <source>Spotted by %1</source>
        <translation>Repérée par %1</translation>
    </message>
    <message>
        <source>You designed it</source>
        <translation>Conçue par vous</translation>
    </message>
    <message>
        <source>Designed by %1</source>
        <translation>Conçue par %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>said by a person</comment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>1 open</source>
        <comment>an opportunity</comment>
        <translation>1 en cours</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>opportunities</comment>
        <translation>%1 en cours</translation>
    </message>
    <message>
        <source>No news for %1</source>
        <translation>Sans nouvelles depuis %1</translation>
    </message>
    <message>
        <source>You asked the office %1</source>
        <translation>Vous avez demandé au bureau (%1)</translation>
    </message>
    <message>
        <source>%1 asked %2 how it stands</source>
        <comment>who, when</comment>
        <translation>%1 demande où c’en est (%2)</translation>
    </message>
    <message>
        <source>Office has it %1</source>
        <translation>Au bureau %1</translation>
    </message>
    <message>
        <source>%1 without news for long</source>
        <translation>%1 sans nouvelles depuis longtemps</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::OpportunityModel</name>
    <message>
        <source>you spotted it</source>
        <translation>repérée par vous</translation>
    </message>
    <message>
        <source>%1 spotted it</source>
        <translation>repérée par %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>The office has not taken it up yet</source>
        <translation>Le bureau ne l’a pas encore prise en main</translation>
    </message>
    <message>
        <source>On your phone</source>
        <translation>Sur votre téléphone</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>Au bureau</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>Prise en main</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>prévu %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>said by a person</comment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>No news for %1</source>
        <translation>Sans nouvelles depuis %1</translation>
    </message>
    <message>
        <source>You asked the office %1</source>
        <translation>Vous avez demandé au bureau (%1)</translation>
    </message>
    <message>
        <source>%1 asked %2 how it stands</source>
        <comment>who, when</comment>
        <translation>%1 demande où c’en est (%2)</translation>
    </message>
    <message>
        <source>How does it stand? What do I tell them?</source>
        <translation>Où c’en est ? Que dois-je leur dire ?</translation>
    </message>
    <message>
        <source>Office has it %1</source>
        <translation>Au bureau %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::OpportunityMove</name>
    <message>
        <source>now: %1</source>
        <translation>maintenant : %1</translation>
    </message>
    <message>
        <source>Choose the step.</source>
        <translation>Choisissez l’étape.</translation>
    </message>
    <message>
        <source>Write what the crew may say when the customer asks.</source>
        <translation>Écrivez ce que l’équipe peut dire si le client demande.</translation>
    </message>
    <message>
        <source>Choose who goes on with it.</source>
        <translation>Choisissez qui s’en occupe.</translation>
    </message>
    <message>
        <source>Choose the day of the next step.</source>
        <translation>Choisissez le jour de la prochaine étape.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::Pairing</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::PhotoCamera</name>
    <message>
        <source>This app may not use the camera. Allow it in the settings of this device, or choose a picture.</source>
        <translation>Cette application ne peut pas utiliser l’appareil photo. Autorisez-le dans les réglages de cet appareil, ou choisissez une image.</translation>
    </message>
    <message>
        <source>No camera works here. Choose a picture instead.</source>
        <translation>Aucun appareil photo ne marche ici. Choisissez plutôt une image.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::Phrases</name>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>materials</source>
        <translation>matériaux</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Entendu</translation>
    </message>
    <message>
        <source>Heard and agreed</source>
        <translation>Entendu et reconnu</translation>
    </message>
    <message>
        <source>Remedy promised</source>
        <translation>Réparation promise</translation>
    </message>
    <message>
        <source>Made good</source>
        <translation>Réparé</translation>
    </message>
    <message>
        <source>The customer is content</source>
        <translation>Le client est satisfait</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a problem is over</comment>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Not good yet</source>
        <translation>Pas encore bon</translation>
    </message>
    <message>
        <source>Asked how it is now</source>
        <translation>Demandé comment cela va maintenant</translation>
    </message>
    <message>
        <source>Problem %1</source>
        <translation>Problème %1</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Envoyé %1</translation>
    </message>
    <message>
        <source>you follow up</source>
        <translation>vous suivez</translation>
    </message>
    <message>
        <source>%1 follows up</source>
        <translation>%1 suit</translation>
    </message>
    <message>
        <source>you spotted it</source>
        <translation>repérée par vous</translation>
    </message>
    <message>
        <source>%1 spotted it</source>
        <translation>repérée par %1</translation>
    </message>
    <message>
        <source>Done the same day</source>
        <translation>Fait le jour même</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Fait en %1</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 faites</translation>
    </message>
    <message>
        <source>%1 replied</source>
        <translation>%1 a répondu</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 semaines</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 mois</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Éloge</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévue</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Could not do it</source>
        <translation>Pas pu le faire</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Signalée</translation>
    </message>
    <message>
        <source>Seen by the office</source>
        <translation>Vue par le bureau</translation>
    </message>
    <message>
        <source>Visit booked</source>
        <translation>Visite fixée</translation>
    </message>
    <message>
        <source>Solution in work</source>
        <translation>Solution en préparation</translation>
    </message>
    <message>
        <source>Being priced</source>
        <translation>Prix en préparation</translation>
    </message>
    <message>
        <source>Proposal sent</source>
        <translation>Proposition envoyée</translation>
    </message>
    <message>
        <source>Customer is deciding</source>
        <translation>Le client réfléchit</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>A dit oui</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>A dit non</translation>
    </message>
    <message>
        <source>Still thinking</source>
        <translation>Réfléchit encore</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>Une question</translation>
    </message>
    <message>
        <source>Read, nothing to do</source>
        <translation>Lu, rien à faire</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Stands for every visit now</source>
        <translation>Vaut désormais à chaque visite</translation>
    </message>
    <message>
        <source>Became an opportunity</source>
        <translation>Devenu une occasion</translation>
    </message>
    <message>
        <source>Treated as a problem</source>
        <translation>Traité comme un problème</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>Absence à partir du</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Absence jusqu’au</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Qui le fait</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Vaut jusqu’au</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Terminé le</translation>
    </message>
    <message>
        <source>On this phone</source>
        <translation>Sur ce téléphone</translation>
    </message>
    <message>
        <source>In the office</source>
        <translation>Au bureau</translation>
    </message>
    <message>
        <source>Accepted, office decides on one value</source>
        <translation>Accepté, le bureau tranche pour une valeur</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Demande votre attention</translation>
    </message>
    <message>
        <source>lead hand</source>
        <translation>chef d’équipe</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>technicien</translation>
    </message>
    <message>
        <source>estimator</source>
        <translation>estimateur</translation>
    </message>
    <message>
        <source>office</source>
        <translation>bureau</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>Expects</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Souhaite</translation>
    </message>
    <message>
        <source>Pet</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>The office could not be reached. Everything is kept on this device.</source>
        <translation>Le bureau est injoignable. Tout est conservé sur cet appareil.</translation>
    </message>
    <message>
        <source>That address answered, but it is not a Leadhand office. Check the address.</source>
        <translation>Cette adresse répond, mais ce n’est pas un bureau Leadhand. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The office&apos;s certificate was refused. Ask the office for the right address.</source>
        <translation>Le certificat du bureau a été refusé. Demandez la bonne adresse au bureau.</translation>
    </message>
    <message>
        <source>That code is not right. Look at it once more.</source>
        <translation>Ce code n’est pas le bon. Regardez-le encore une fois.</translation>
    </message>
    <message>
        <source>This code was used before. Ask the office for a new one.</source>
        <translation>Ce code a déjà servi. Demandez-en un nouveau au bureau.</translation>
    </message>
    <message>
        <source>This code is too old. Ask the office for a new one.</source>
        <translation>Ce code est trop vieux. Demandez-en un nouveau au bureau.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a minute, then try again.</source>
        <translation>Trop d’essais. Attendez une minute, puis réessayez.</translation>
    </message>
    <message>
        <source>The office has signed this device out. Ask them for a new code.</source>
        <translation>Le bureau a déconnecté cet appareil. Demandez-lui un nouveau code.</translation>
    </message>
    <message>
        <source>The office speaks a newer language. Update the app; your work is kept.</source>
        <translation>Le bureau parle une version plus récente. Mettez l’application à jour ; votre travail est conservé.</translation>
    </message>
    <message>
        <source>That is too long for one comment. Save it in two parts.</source>
        <translation>C’est trop long pour un commentaire. Enregistrez-le en deux fois.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask the office.</source>
        <translation>Votre rôle ne le permet pas. Demandez au bureau.</translation>
    </message>
    <message>
        <source>This device is full. Free some space; what you wrote is still here.</source>
        <translation>Cet appareil est plein. Libérez de la place ; votre texte est toujours là.</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>pas de jour</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>d’ici le %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Waits for the office</source>
        <translation>Attend le bureau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Visit, %1</source>
        <translation>Visite, %1</translation>
    </message>
    <message>
        <source>Standing instruction</source>
        <translation>Consigne permanente</translation>
    </message>
    <message>
        <source>Standing instruction %1</source>
        <translation>Consigne permanente %1</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Plus jamais</translation>
    </message>
    <message>
        <source>On site since %1</source>
        <translation>Sur place depuis %1</translation>
    </message>
    <message>
        <source>On the way since %1</source>
        <translation>En route depuis %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Fait %1</translation>
    </message>
    <message>
        <source>Could not do it, %1</source>
        <translation>Pas pu le faire, %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Next · %1</source>
        <translation>Ensuite · %1</translation>
    </message>
    <message>
        <source>1 proposal open</source>
        <translation>1 proposition en cours</translation>
    </message>
    <message>
        <source>%1 proposals open</source>
        <translation>%1 propositions en cours</translation>
    </message>
    <message>
        <source>1 opportunity open</source>
        <translation>1 occasion en cours</translation>
    </message>
    <message>
        <source>%1 opportunities open</source>
        <translation>%1 occasions en cours</translation>
    </message>
    <message>
        <source>1 comment open</source>
        <translation>1 commentaire en cours</translation>
    </message>
    <message>
        <source>%1 comments open</source>
        <translation>%1 commentaires en cours</translation>
    </message>
    <message>
        <source>Away then</source>
        <translation>Absence à ce moment</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>Pas de %1</translation>
    </message>
    <message>
        <source>No %1. %2 instead</source>
        <translation>Pas de %1. Plutôt %2</translation>
    </message>
    <message>
        <source>Agreed %1</source>
        <translation>Convenu le %1</translation>
    </message>
    <message>
        <source>season %1</source>
        <translation>saison %1</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a kind of comment: something shall be different</comment>
        <translation>Changement</translation>
    </message>
    <message>
        <source>On site</source>
        <comment>the crew is at the customer&apos;s</comment>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a visit is over</comment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>an opportunity is through</comment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>a telephone call</comment>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>words that were written</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>said by a person</comment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>That did not work. Try once more; what you wrote is still here.</source>
        <translation>Cela n’a pas marché. Réessayez ; votre texte est toujours ici.</translation>
    </message>
    <message>
        <source>That picture is damaged. Take or choose another one.</source>
        <translation>Cette photo est abîmée. Prenez-en ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>That picture is too large. Take it at a smaller size.</source>
        <translation>Cette photo est trop grande. Prenez-la en plus petit.</translation>
    </message>
    <message>
        <source>That is no picture this app can take. Choose a JPEG or a PNG.</source>
        <translation>Ce n’est pas une image que l’application accepte. Choisissez un JPEG ou un PNG.</translation>
    </message>
    <message>
        <source>It could not be kept just now. Try once more; what you wrote is still here.</source>
        <translation>Impossible de conserver pour l’instant. Réessayez ; votre texte est toujours ici.</translation>
    </message>
    <message>
        <source>It has not arrived here yet, or the office has removed it.</source>
        <translation>Ce n’est pas encore arrivé ici, ou le bureau l’a retiré.</translation>
    </message>
    <message>
        <source>Nobody of this name is on this device. Choose from the list.</source>
        <translation>Personne de ce nom sur cet appareil. Choisissez dans la liste.</translation>
    </message>
    <message>
        <source>Nobody of this name is in the team.</source>
        <translation>Personne de ce nom dans l’équipe.</translation>
    </message>
    <message>
        <source>That does not fit. Look at it once more.</source>
        <translation>Cela ne convient pas. Vérifiez encore une fois.</translation>
    </message>
    <message>
        <source>There is no such day. Choose another one.</source>
        <translation>Ce jour n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Some of its tasks are still open. They are done first.</source>
        <translation>Des tâches sont encore ouvertes. Elles se font d’abord.</translation>
    </message>
    <message>
        <source>That step does not follow from where it stands now. Choose another one.</source>
        <translation>Cette étape ne suit pas l’étape actuelle. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Choose who goes on with it.</source>
        <translation>Choisissez qui s’en occupe ensuite.</translation>
    </message>
    <message>
        <source>The office&apos;s answer was cut. It is tried again; your work is kept.</source>
        <translation>La réponse du bureau a été coupée. On réessaie ; votre travail est conservé.</translation>
    </message>
    <message>
        <source>The office does not know this device any more. Ask them for a new code.</source>
        <translation>Le bureau ne reconnaît plus cet appareil. Demandez un nouveau code.</translation>
    </message>
    <message>
        <source>The clock of this device is far off. Set it; your work is kept.</source>
        <translation>L’horloge de cet appareil est très décalée. Réglez-la ; votre travail est conservé.</translation>
    </message>
    <message>
        <source>This device belongs to an office already.</source>
        <translation>Cet appareil appartient déjà à un bureau.</translation>
    </message>
    <message>
        <source>Doesn’t count</source>
        <translation>Ne compte pas</translation>
    </message>
    <message>
        <source>Corrected by you, %1</source>
        <translation>Corrigé par vous, %1</translation>
    </message>
    <message>
        <source>Corrected by %1, %2</source>
        <translation>Corrigé par %1, %2</translation>
    </message>
    <message>
        <source>Doesn’t count: %1</source>
        <translation>Ne compte pas : %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Pourquoi : %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour le %1</translation>
    </message>
    <message>
        <source>Next visit opens when %1 is finished</source>
        <comment>%1 is a customer</comment>
        <translation>La prochaine visite s’ouvre quand tout est noté pour %1</translation>
    </message>
    <message>
        <source>Next visit opens when %1 visits are finished</source>
        <translation>La prochaine visite s’ouvre quand %1 visites sont terminées</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Il manque : %1</translation>
    </message>
    <message>
        <source>Finish %1: %2</source>
        <comment>%1 is a customer, %2 hours, materials</comment>
        <translation>À noter pour %1 : %2</translation>
    </message>
    <message>
        <source>That was done before. Look at how it stands now.</source>
        <translation>C’était déjà fait. Regardez où ça en est.</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>%1 tomorrow</source>
        <translation>demain à %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thing, its condition</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>look again: %1</source>
        <translation>à revoir : %1</translation>
    </message>
    <message>
        <source>may be spoken of again</source>
        <translation>on peut en reparler</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>what management answered</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>a call, a letter, a talk</comment>
        <translation>Contact</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qui en est sorti</translation>
    </message>
    <message>
        <source>Step of an opportunity</source>
        <translation>Étape d’une occasion</translation>
    </message>
    <message>
        <source>Note on an opportunity</source>
        <translation>Note sur une occasion</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Answer to a proposal</source>
        <translation>Réponse à une proposition</translation>
    </message>
    <message>
        <source>Step of a problem</source>
        <translation>Étape d’un problème</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Hours of a visit</source>
        <translation>Heures d’une visite</translation>
    </message>
    <message>
        <source>Used at a visit</source>
        <translation>Utilisé lors d’une visite</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Corrected since</source>
        <translation>Corrigé depuis</translation>
    </message>
    <message>
        <source>Why it could not be done</source>
        <translation>Pourquoi cela n’a pas pu se faire</translation>
    </message>
    <message>
        <source>That recording is damaged. Say it again, or write it.</source>
        <translation>Cet enregistrement est abîmé. Redites-le, ou écrivez-le.</translation>
    </message>
    <message>
        <source>No microphone works here. Write it instead.</source>
        <translation>Aucun micro ne marche ici. Écrivez-le plutôt.</translation>
    </message>
    <message>
        <source>This app may not use the microphone. Allow it in the settings of this device, or write it.</source>
        <translation>Cette application ne peut pas utiliser le micro. Autorisez-le dans les réglages de cet appareil, ou écrivez.</translation>
    </message>
    <message>
        <source>No sound can be heard here. Check the loudspeaker or the headphones.</source>
        <translation>Aucun son ne sort ici. Vérifiez le haut-parleur ou les écouteurs.</translation>
    </message>
    <message>
        <source>Write a word, choose a phrase, add a photo or say it first.</source>
        <translation>Écrivez un mot, choisissez une phrase, ajoutez une photo ou dites-le d’abord.</translation>
    </message>
    <message>
        <source>Voice note, %1</source>
        <translation>Note vocale, %1</translation>
    </message>
    <message>
        <source>%1 voice notes, %2</source>
        <translation>%1 notes vocales, %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ProblemDraft</name>
    <message>
        <source>Choose the customer first.</source>
        <translation>Choisissez d’abord le client.</translation>
    </message>
    <message>
        <source>Write down what the customer said.</source>
        <translation>Notez ce que le client a dit.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::PromiseAlarms</name>
    <message>
        <source>1 open case</source>
        <translation>1 dossier ouvert</translation>
    </message>
    <message>
        <source>%1 open cases</source>
        <translation>%1 dossiers ouverts</translation>
    </message>
    <message>
        <source>%1 promises are late</source>
        <translation>%1 promesses sont en retard</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::PromiseChoice</name>
    <message>
        <source>Call the customer</source>
        <translation>Appeler le client</translation>
    </message>
    <message>
        <source>Write what is promised.</source>
        <translation>Écrivez ce qui est promis.</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one.</source>
        <translation>Ce moment est passé. Choisissez-en un plus tard.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ReadingDraft</name>
    <message>
        <source>Choose the customer first.</source>
        <translation>Choisissez d’abord le client.</translation>
    </message>
    <message>
        <source>Say what you looked at.</source>
        <translation>Dites ce que vous avez regardé.</translation>
    </message>
    <message>
        <source>Say how it is.</source>
        <translation>Dites dans quel état c’est.</translation>
    </message>
    <message>
        <source>Say when to look again.</source>
        <translation>Dites quand regarder de nouveau.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::RecoveryWords</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 en retard</translation>
    </message>
    <message>
        <source>You call by %1</source>
        <translation>Vous appelez au plus tard %1</translation>
    </message>
    <message>
        <source>%1 calls by %2</source>
        <translation>%1 appelle au plus tard %2</translation>
    </message>
    <message>
        <source>You put it right by %1</source>
        <translation>Vous réparez au plus tard %1</translation>
    </message>
    <message>
        <source>%1 puts it right by %2</source>
        <translation>%1 répare au plus tard %2</translation>
    </message>
    <message>
        <source>%1 calls you by %2. Your number is %3.</source>
        <translation>%1 vous appelle au plus tard %2. Votre numéro est %3.</translation>
    </message>
    <message>
        <source>%1 puts it right by %2. Your number is %3.</source>
        <translation>%1 le répare au plus tard %2. Votre numéro est %3.</translation>
    </message>
    <message>
        <source>Reported</source>
        <comment>state of a problem, short</comment>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>Agreed</source>
        <comment>state of a problem, short</comment>
        <translation>Reconnu</translation>
    </message>
    <message>
        <source>Promised</source>
        <comment>state of a problem, short</comment>
        <translation>Promis</translation>
    </message>
    <message>
        <source>Made good</source>
        <comment>state of a problem, short</comment>
        <translation>Réparé</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state of a problem, short</comment>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Dead plant</source>
        <translation>Plante morte</translation>
    </message>
    <message>
        <source>Wrong plant</source>
        <translation>Mauvaise plante</translation>
    </message>
    <message>
        <source>Broken or loose</source>
        <translation>Cassé ou mal fixé</translation>
    </message>
    <message>
        <source>Gate left open</source>
        <translation>Portail laissé ouvert</translation>
    </message>
    <message>
        <source>Not tidy</source>
        <translation>Pas propre</translation>
    </message>
    <message>
        <source>Something damaged</source>
        <translation>Quelque chose d’abîmé</translation>
    </message>
    <message>
        <source>Not on time</source>
        <translation>Pas à l’heure</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Vous avez dit : %1</translation>
    </message>
    <message>
        <source>It can’t be closed yet: nobody has asked the customer. Ask if it has come and if it is good.</source>
        <translation>On ne peut pas encore clore : personne n’a demandé au client. Demandez s’il l’a reçu et si c’est bon.</translation>
    </message>
    <message>
        <source>It can’t be closed yet: what was promised is not done. Do it, then ask if it is good.</source>
        <translation>On ne peut pas encore clore : ce qui est promis n’est pas fait. Faites-le, puis demandez si c’est bon.</translation>
    </message>
    <message>
        <source>It can’t be closed yet: nothing was put right. Promise what is done, then ask if it is good.</source>
        <translation>On ne peut pas encore clore : rien n’est réparé. Promettez ce qui est fait, puis demandez si c’est bon.</translation>
    </message>
    <message>
        <source>It can’t be closed yet: the customer has not agreed. Say back what you heard first.</source>
        <translation>On ne peut pas encore clore : le client n’est pas d’accord. Redites d’abord ce que vous avez entendu.</translation>
    </message>
    <message>
        <source>The customer agrees</source>
        <translation>Le client est d’accord</translation>
    </message>
    <message>
        <source>Promise the remedy</source>
        <translation>Promettre la réparation</translation>
    </message>
    <message>
        <source>It is put right</source>
        <translation>C’est réparé</translation>
    </message>
    <message>
        <source>The call is made</source>
        <translation>L’appel est fait</translation>
    </message>
    <message>
        <source>Ask if it is good now</source>
        <translation>Demander si c’est bon</translation>
    </message>
    <message>
        <source>Ask how it is now</source>
        <translation>Demander comment ça va maintenant</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Clore</translation>
    </message>
    <message>
        <source>Not good yet: it is open again.</source>
        <translation>Pas encore bon : c’est rouvert.</translation>
    </message>
    <message>
        <source>Kept. You need not ask again.</source>
        <translation>Noté. Plus besoin de demander.</translation>
    </message>
    <message>
        <source>Not good any more: it is open again.</source>
        <translation>Ce n’est plus bon : c’est rouvert.</translation>
    </message>
    <message>
        <source>Heard and agreed.</source>
        <translation>Entendu et reconnu.</translation>
    </message>
    <message>
        <source>The promise stands.</source>
        <translation>La promesse tient.</translation>
    </message>
    <message>
        <source>Put right. Ask soon if it is good.</source>
        <translation>Réparé. Demandez bientôt si c’est bon.</translation>
    </message>
    <message>
        <source>The call is kept.</source>
        <translation>L’appel est noté.</translation>
    </message>
    <message>
        <source>Verified: the customer is content.</source>
        <translation>Vérifié : le client est satisfait.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Clos.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ReferralDraft</name>
    <message>
        <source>Say why it helps.</source>
        <translation>Dire en quoi cela aide.</translation>
    </message>
    <message>
        <source>Promise a price or a date.</source>
        <translation>Promettre un prix ou une date.</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>Choisissez d’abord le client.</translation>
    </message>
    <message>
        <source>Choose what would help, or write what you noticed.</source>
        <translation>Choisissez ce qui aiderait, ou écrivez ce que vous avez remarqué.</translation>
    </message>
    <message>
        <source>Say how the customer is better off. If we can&apos;t say it, we don&apos;t offer it.</source>
        <translation>Dites ce que le client y gagne. Si on ne sait pas le dire, on ne le propose pas.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thing, its condition</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Declined %1. Let it rest until %2, unless they ask.</source>
        <translation>Refusé : %1. À laisser reposer jusqu’au %2, sauf si on le demande.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::SearchModel</name>
    <message>
        <source>What came lately is still being read in. Older words may be missing for a moment.</source>
        <translation>Ce qui vient d’arriver est encore en cours de lecture. Des mots plus anciens peuvent manquer un instant.</translation>
    </message>
    <message>
        <source>Everything the office has is on this device.</source>
        <translation>Tout ce que le bureau possède est sur cet appareil.</translation>
    </message>
    <message>
        <source>On this device: the customers of your crew (%1). The office has the others.</source>
        <translation>Sur cet appareil : les clients de votre équipe (%1). Le bureau a les autres.</translation>
    </message>
    <message>
        <source>On this device: the customers of your crew (%1) and what was said since %2. The office has the others.</source>
        <translation>Sur cet appareil : les clients de votre équipe (%1) et, depuis le %2, ce qui a été dit. Le bureau a les autres.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visites</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>4 dernières semaines</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Earlier years</source>
        <translation>Années précédentes</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ServiceModel</name>
    <message>
        <source>Left with %1</source>
        <translation>Laissé à %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::SyncCentre</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::SyncItems</name>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::SyncWords</name>
    <message>
        <source>no signal</source>
        <translation>pas de réseau</translation>
    </message>
    <message>
        <source>the network asks to sign in</source>
        <translation>ce réseau demande une connexion</translation>
    </message>
    <message>
        <source>the office is not ready</source>
        <translation>le bureau n’est pas prêt</translation>
    </message>
    <message>
        <source>the office refuses</source>
        <translation>le bureau refuse</translation>
    </message>
    <message>
        <source>signed out by the office</source>
        <translation>déconnecté par le bureau</translation>
    </message>
    <message>
        <source>the app is too old</source>
        <translation>l’application est trop ancienne</translation>
    </message>
    <message>
        <source>this phone is full</source>
        <translation>ce téléphone est plein</translation>
    </message>
    <message>
        <source>the phone is busy</source>
        <translation>le téléphone est occupé</translation>
    </message>
    <message>
        <source>1 needs attention</source>
        <translation>1 chose demande votre attention</translation>
    </message>
    <message>
        <source>%1 need attention</source>
        <translation>%1 choses demandent votre attention</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en attente</translation>
    </message>
    <message>
        <source>Getting your customers</source>
        <translation>Réception de vos clients</translation>
    </message>
    <message>
        <source>All in office · %1</source>
        <translation>Tout est au bureau · %1</translation>
    </message>
    <message>
        <source>On this phone</source>
        <translation>Sur ce téléphone</translation>
    </message>
    <message>
        <source>%1 on this phone · %2</source>
        <translation>%1 sur ce téléphone · %2</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <translation>%1 · état de %2</translation>
    </message>
    <message>
        <source>Waiting for signal</source>
        <translation>En attente de réseau</translation>
    </message>
    <message>
        <source>This network asks to sign in</source>
        <translation>Ce réseau demande une connexion</translation>
    </message>
    <message>
        <source>The office is not ready</source>
        <translation>Le bureau n’est pas prêt</translation>
    </message>
    <message>
        <source>The office refuses this phone</source>
        <translation>Le bureau refuse ce téléphone</translation>
    </message>
    <message>
        <source>The office has signed this phone out</source>
        <translation>Le bureau a déconnecté ce téléphone</translation>
    </message>
    <message>
        <source>This app is too old</source>
        <translation>Cette application est trop ancienne</translation>
    </message>
    <message>
        <source>This phone is full</source>
        <translation>Ce téléphone est plein</translation>
    </message>
    <message>
        <source>This phone could not keep what came</source>
        <translation>Ce téléphone n’a pas pu garder ce qui est arrivé</translation>
    </message>
    <message>
        <source>All in office</source>
        <translation>Tout est au bureau</translation>
    </message>
    <message>
        <source>Not in contact yet</source>
        <translation>Pas encore de lien</translation>
    </message>
    <message>
        <source>1 thing is on this phone</source>
        <translation>1 chose est sur ce téléphone</translation>
    </message>
    <message>
        <source>%1 things are on this phone</source>
        <translation>%1 choses sont sur ce téléphone</translation>
    </message>
    <message>
        <source>Everything is kept on this phone and goes to the office by itself.</source>
        <translation>Tout est conservé sur ce téléphone et part au bureau tout seul.</translation>
    </message>
    <message>
        <source>Open the browser and sign in there, or leave this Wi-Fi. Your work is kept.</source>
        <translation>Ouvrez le navigateur et connectez-vous, ou quittez ce Wi-Fi. Votre travail est conservé.</translation>
    </message>
    <message>
        <source>It answers, but can take nothing just now. Your work is kept and goes by itself.</source>
        <translation>Il répond, mais ne peut rien prendre pour l’instant. Votre travail est conservé et part tout seul.</translation>
    </message>
    <message>
        <source>Ask them for a new code. What you wrote stays on this phone until then.</source>
        <translation>Demandez-lui un nouveau code. D’ici là, ce que vous avez écrit reste sur ce téléphone.</translation>
    </message>
    <message>
        <source>Update it: the office speaks a newer language. What you wrote is kept until then.</source>
        <translation>Mettez-la à jour : le bureau parle une langue plus récente. D’ici là, ce que vous avez écrit est conservé.</translation>
    </message>
    <message>
        <source>Free some space, for example by removing old videos. What you wrote is kept.</source>
        <translation>Libérez de la place, par exemple en retirant de vieilles vidéos. Ce que vous avez écrit est conservé.</translation>
    </message>
    <message>
        <source>It is tried again by itself. What you wrote is kept.</source>
        <translation>Un nouvel essai se fait tout seul. Ce que vous avez écrit est conservé.</translation>
    </message>
    <message>
        <source>They go to the office by themselves, the oldest first.</source>
        <translation>Tout part au bureau tout seul, le plus ancien d’abord.</translation>
    </message>
    <message>
        <source>What the office knows of them comes in. You can work meanwhile.</source>
        <translation>Ce que le bureau sait d’eux arrive. Vous pouvez travailler en attendant.</translation>
    </message>
    <message>
        <source>Up to date since %1.</source>
        <translation>À jour depuis : %1.</translation>
    </message>
    <message>
        <source>What you write is kept on this phone and goes to the office by itself.</source>
        <translation>Ce que vous écrivez est conservé sur ce téléphone et part au bureau tout seul.</translation>
    </message>
    <message>
        <source>Last heard from the office %1</source>
        <translation>Dernières nouvelles du bureau : %1</translation>
    </message>
    <message>
        <source>Tried again by itself in a moment</source>
        <translation>Nouvel essai automatique dans un instant</translation>
    </message>
    <message>
        <source>Tried again by itself at %1</source>
        <translation>Nouvel essai automatique à %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Look for news</source>
        <translation>Voir s’il y a du nouveau</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>less than 0.1 MB</source>
        <translation>moins de 0,1 Mo</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>1 photo, %1</source>
        <translation>1 photo, %1</translation>
    </message>
    <message>
        <source>%1 photos, %2</source>
        <translation>%1 photos, %2</translation>
    </message>
    <message>
        <source>%1: waiting for signal</source>
        <translation>%1 : en attente de réseau</translation>
    </message>
    <message>
        <source>%1: on this phone</source>
        <translation>%1 : sur ce téléphone</translation>
    </message>
    <message>
        <source>%1: waiting for Wi-Fi</source>
        <translation>%1 : en attente de Wi-Fi</translation>
    </message>
    <message>
        <source>%1: on the way</source>
        <translation>%1 : en route</translation>
    </message>
    <message>
        <source>1 thing from the office waits for an update of this app</source>
        <translation>1 chose du bureau attend une mise à jour de cette application</translation>
    </message>
    <message>
        <source>%1 things from the office wait for an update of this app</source>
        <translation>%1 choses du bureau attendent une mise à jour de cette application</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Visit status</source>
        <translation>État de la visite</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Mark on a comment</source>
        <translation>Marque sur un commentaire</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>somebody has read a comment</comment>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Contact entry</source>
        <translation>Note de contact</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Standing instruction</source>
        <translation>Consigne permanente</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce que l’on sait</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Step of an opportunity</source>
        <translation>Étape d’une occasion</translation>
    </message>
    <message>
        <source>Note on an opportunity</source>
        <translation>Note sur une occasion</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>The customer&apos;s answer</source>
        <translation>La réponse du client</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Nothing to write down</source>
        <translation>Rien à noter</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approbation</translation>
    </message>
    <message>
        <source>Visit opened</source>
        <translation>Visite ouverte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Step of a problem</source>
        <translation>Étape d’un problème</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Merci</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Rule of opportunities</source>
        <translation>Règle des occasions</translation>
    </message>
    <message>
        <source>Condition of something</source>
        <translation>État de quelque chose</translation>
    </message>
    <message>
        <source>Left with the customer</source>
        <translation>Laissé au client</translation>
    </message>
    <message>
        <source>Mark on a service card</source>
        <translation>Marque sur une fiche</translation>
    </message>
    <message>
        <source>1 voice note, %1</source>
        <translation>1 note vocale, %1</translation>
    </message>
    <message>
        <source>%1 voice notes, %2</source>
        <translation>%1 notes vocales, %2</translation>
    </message>
    <message>
        <source>%1 photos and voice notes, %2</source>
        <translation>%1 photos et notes vocales, %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::TasksModel</name>
    <message>
        <source>%1 late</source>
        <translation>%1 en retard</translation>
    </message>
    <message>
        <source>1 open</source>
        <comment>a task</comment>
        <translation>1 en cours</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>tasks</comment>
        <translation>%1 en cours</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::TodayModel</name>
    <message>
        <source>1 visit</source>
        <translation>1 visite</translation>
    </message>
    <message>
        <source>%1 visits</source>
        <translation>%1 visites</translation>
    </message>
    <message>
        <source>A later visit</source>
        <translation>Une visite plus tard</translation>
    </message>
    <message>
        <source>1 more visit after that</source>
        <translation>1 autre visite ensuite</translation>
    </message>
    <message>
        <source>%1 more visits after that</source>
        <translation>%1 autres visites ensuite</translation>
    </message>
    <message>
        <source>Ask how it is now</source>
        <translation>Demander comment ça va maintenant</translation>
    </message>
    <message>
        <source>1 open case</source>
        <translation>1 dossier ouvert</translation>
    </message>
    <message>
        <source>%1 open cases</source>
        <translation>%1 dossiers ouverts</translation>
    </message>
    <message>
        <source>1 visit in the next %1 days</source>
        <translation>1 visite dans les %1 prochains jours</translation>
    </message>
    <message>
        <source>%1 visits in the next %2 days</source>
        <translation>%1 visites dans les %2 prochains jours</translation>
    </message>
    <message>
        <source>All briefs are on this device</source>
        <translation>Toutes les fiches sont sur cet appareil</translation>
    </message>
    <message>
        <source>Of 1 brief more is still to come</source>
        <translation>Une partie d’une fiche doit encore arriver</translation>
    </message>
    <message>
        <source>Of %1 briefs more is still to come</source>
        <translation>Une partie de %1 fiches doit encore arriver</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::UpdatesModel</name>
    <message>
        <source>Thank you: %1</source>
        <translation>Merci : %1</translation>
    </message>
    <message>
        <source>A task is done</source>
        <translation>Une tâche est faite</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait : %1</translation>
    </message>
    <message>
        <source>Everything about this is done</source>
        <translation>Tout est fait pour ceci</translation>
    </message>
    <message>
        <source>All done: %1</source>
        <translation>Tout est fait : %1</translation>
    </message>
    <message>
        <source>Your comment was read</source>
        <translation>Votre commentaire a été lu</translation>
    </message>
    <message>
        <source>The office has decided</source>
        <translation>Le bureau a décidé</translation>
    </message>
    <message>
        <source>Two people changed this; the office decides</source>
        <translation>Deux personnes ont changé ceci ; le bureau tranche</translation>
    </message>
    <message>
        <source>%1: no news for two weeks. You can ask the office how it stands.</source>
        <translation>%1 : sans nouvelles depuis deux semaines. Vous pouvez demander au bureau où c’en est.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::VisitModel</name>
    <message>
        <source>As of %1</source>
        <translation>État de %1</translation>
    </message>
    <message>
        <source>Away %1 to %2</source>
        <translation>Absence du %1 au %2</translation>
    </message>
    <message>
        <source>Away from %1</source>
        <translation>Absence à partir du %1</translation>
    </message>
    <message>
        <source>Away until %1</source>
        <translation>Absence jusqu’au %1</translation>
    </message>
    <message>
        <source>Away since %1</source>
        <translation>Absence depuis le %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::VisitSteps</name>
    <message>
        <source>On the way to %1</source>
        <translation>En route vers %1</translation>
    </message>
    <message>
        <source>On site at %1</source>
        <translation>Sur place chez %1</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 : c’est fait</translation>
    </message>
    <message>
        <source>%1: kept why it could not be done</source>
        <translation>%1 : la raison est notée</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::WorkExport</name>
    <message>
        <source>%1 of %2</source>
        <comment>things in a file</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there. Choose another place; everything is still on this phone.</source>
        <translation>Le fichier ne peut pas être écrit là. Choisissez un autre endroit ; tout est encore sur ce téléphone.</translation>
    </message>
    <message>
        <source>There is no room for the file there. Choose another place; everything is still on this phone.</source>
        <translation>Il n’y a pas assez de place là pour le fichier. Choisissez un autre endroit ; tout est encore sur ce téléphone.</translation>
    </message>
    <message>
        <source>Stopped. There is no file, and everything is still on this phone.</source>
        <translation>Arrêté. Il n’y a pas de fichier, et tout est encore sur ce téléphone.</translation>
    </message>
    <message>
        <source>1 thing is in “%1”. Bring that file to the office.</source>
        <translation>1 chose est dans « %1 ». Apportez ce fichier au bureau.</translation>
    </message>
    <message>
        <source>%1 things are in “%2”. Bring that file to the office.</source>
        <translation>%1 choses sont dans « %2 ». Apportez ce fichier au bureau.</translation>
    </message>
    <message>
        <source>The photos that the office lacks are in “%1”. Bring that file to the office.</source>
        <translation>Les photos qui manquent au bureau sont dans « %1 ». Apportez ce fichier au bureau.</translation>
    </message>
    <message>
        <source>Everything has reached the office by now. No file is needed.</source>
        <translation>Tout est arrivé au bureau entre-temps. Il n’y a pas besoin de fichier.</translation>
    </message>
    <message>
        <source>1 photo is no longer on this phone, and not in the file.</source>
        <translation>1 photo n’est plus sur ce téléphone, ni dans le fichier.</translation>
    </message>
    <message>
        <source>%1 photos are no longer on this phone, and not in the file.</source>
        <translation>%1 photos ne sont plus sur ce téléphone, ni dans le fichier.</translation>
    </message>
    <message>
        <source>Only the office can read it. All of it stays on this phone too.</source>
        <translation>Seul le bureau peut le lire. Tout reste aussi sur ce téléphone.</translation>
    </message>
    <message>
        <source>The file is empty: the photos that the office lacks are no longer on this phone.</source>
        <translation>Le fichier est vide : les photos qui manquent au bureau ne sont plus sur ce téléphone.</translation>
    </message>
</context>
</TS>
