# French. See en.ftl for what each message is for.

## Every page

skip = Aller au contenu
footer = Un secret reste scellé jusqu’à ce qu’on l’ouvre, une seule fois, qu’on le détruise ou qu’il expire. Il est alors effacé.
trust-link = Ce que ce site conserve
nav = Site
nav-sign-in = Connexion
nav-account = Votre compte
nav-admin = Administration
sign-out = Déconnexion
language = Langue
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
under-a-minute = moins d’une minute
bytes = { $count ->
    [one] { $size } octet
   *[other] { $size } octets
}

## Sharing

home-title = Partager un secret
home-title-refused = Pas encore partagé
home-headline = Partagez un secret qui ne s’ouvre qu’une fois
home-lead = Collez un mot de passe ou une clé : vous obtenez un lien. La première personne à l’ouvrir voit le secret, puis il disparaît.
home-refused = Rien n’a été partagé, et ce que vous avez saisi est toujours là.
secret = Secret
secret-hint = Du texte, jusqu’à { $size }. Il est conservé tel quel.
secret-keys = <kbd>Ctrl</kbd> <kbd>Entrée</kbd> crée le lien. Juste après un collage, <kbd>Entrée</kbd> suffit.
secret-pasted = Collé. Appuyez sur Entrée : le lien sera dans le presse-papiers.
secret-used = Utilisé : { $used } sur { $size }.
secret-over = Cela fait { $used }, alors que ce site accepte au plus { $size }. Rien n’a été coupé ; veuillez raccourcir le texte.
lifetime = Peut être ouvert pendant
lifetime-hint = Ensuite, il est effacé sans avoir été lu.
lifetime-until = Jusqu’au { $until }.
passphrase-weak = Faible : quelques essais suffisent.
passphrase-fair = Correcte : elle tient, car les essais erronés sont comptés.
passphrase-strong = Forte.
passphrase = Phrase de passe
optional = (facultatif)
passphrase-hint = Communiquez-la par une autre voie que le lien.
passphrase-show = Afficher la phrase de passe
caps-lock = Verr. Maj est activé.
create = Créer le lien
creating = Création du lien…
unsent = Le site est injoignable. Rien n’est perdu : ce que vous avez saisi est toujours là. L’envoi est peut-être arrivé malgré tout, et le secret peut alors être conservé deux fois ; personne n’a l’autre lien.
generate-summary = Générer un mot de passe
generate-kind = Composé de
generate-kind-all = lettres, chiffres et symboles
generate-kind-letters = lettres et chiffres
generate-kind-digits = chiffres
generate-kind-words = mots lisibles à voix haute
generate-length = Longueur
generate-length-hint = En caractères ; pour des mots, en syllabes de deux lettres.
generate = En insérer un
generate-passphrase = En utiliser un comme phrase de passe
generated-weak = Celui-ci est faible : un ordinateur le devine en moins d’un jour. Allongez-le.
generated-fair = Celui-ci convient là où les essais erronés entraînent un blocage, mais il est trop faible là où l’on peut essayer hors ligne.
generated-strong = Celui-ci est fort : personne ne le devine.
refused-empty = Il n’y a pas encore de secret.
refused-nul = Le secret contient un caractère NUL, et beaucoup de programmes le couperaient à cet endroit.
refused-large = Le secret dépasse le maximum : { $size }.
refused-lifetime = Cette durée ne figure pas parmi celles ci-dessous.
refused-domain = Ce nom d’hôte ne peut plus servir aux liens. Choisissez-en un autre.
refused-passphrase-short = { $count ->
    [one] La phrase de passe doit comporter au moins { $count } caractère.
   *[other] La phrase de passe doit comporter au moins { $count } caractères.
}
refused-passphrase-long = { $count ->
    [one] La phrase de passe peut comporter au plus { $count } caractère.
   *[other] La phrase de passe peut comporter au plus { $count } caractères.
}
refused-accounts-only = Sur ce site, il faut un compte pour partager. Connectez-vous d’abord.
refused-signed-out = Votre session s’est fermée entre-temps. Reconnectez-vous dans un autre onglet, ou partagez sans votre compte.
refused-limited = Trop de secrets sont venus de vous ou de votre réseau ces derniers temps. Temps d’attente : { $left }.
refused-full = Ce site conserve déjà autant de secrets non ouverts qu’il le peut. Ceux qu’il conserve sont en sécurité.
refused-busy = Il y a trop d’activité en ce moment. Réessayez dans un instant.

## The sender's receipt

receipt-ready = Votre lien est prêt
receipt-unread = Pas encore ouvert
receipt-revealed = Votre secret a été ouvert
receipt-burned = Votre secret a été détruit
receipt-expired = Votre secret a expiré
receipt-stranger = Ceci est le reçu de la personne qui a partagé le secret
receipt-stranger-lead = <strong>Ceci est le reçu de la personne qui a partagé le secret.</strong> Il ne montre jamais ni le secret, ni le lien. Si quelqu’un vous a envoyé cette adresse à la place du secret, demandez-lui le lien du secret.
receipt-sender-lead = Envoyez le lien à une seule personne : il s’ouvre <strong>une fois</strong>. Cette page vous dira quand.
receipt-none-lead = Envoyez le lien à une seule personne : il s’ouvre <strong>une fois</strong>. Ce site ne conserve de reçus que pour les comptes ; copiez donc le lien maintenant : cette page ne pourra plus être affichée.
receipt-over-lead = Le lien n’ouvre plus rien, et le secret est effacé de ce site.
link = Lien à envoyer
link-hint = Pour le copier : <kbd>Ctrl</kbd> <kbd>C</kbd>, ou <kbd>⌘</kbd> sur Mac.
copy-link = Copier le lien
copied = Copié.
copy-failed = Le navigateur n’a pas permis la copie. Le texte est sélectionné : appuyez sur Ctrl et C, ou ⌘ et C sur Mac.
link-copied = Le lien est dans le presse-papiers.
link-not-copied = Le navigateur n’a pas permis de copier le lien. Il est sélectionné ci-dessous : appuyez sur Ctrl et C, ou ⌘ et C sur Mac.
qr-summary = Code QR
qr-text = Code QR du lien
qr-download = Télécharger le code QR
link-language = Langue du lien
link-language-hint = Le message ci-dessous et la page qu’ouvre le lien seront dans cette langue.
link-language-any = celle du navigateur qui ouvrira le lien
link-language-set = Utiliser cette langue
message-summary = Message d’accompagnement
message = Message
message-hint = Modifiez-le à votre guise, puis copiez-le ou envoyez-le.
message-text = Je partage un secret par ce lien, qui ne s’ouvre qu’une fois, jusqu’au { $until } : { $link }
message-text-passphrase = Je partage un secret par ce lien, qui ne s’ouvre qu’une fois, jusqu’au { $until }, avec la phrase de passe que je communiquerai par une autre voie : { $link }
copy-message = Copier le message
mail-message = Envoyer par e-mail
share-message = Partager…
timeline = Ce qui s’est passé
event-shared = Partagé
event-seen = Lien consulté pour la première fois
event-seen-note = { $count ->
    [one] { $count } fois en tout
   *[other] { $count } fois en tout
}
event-until = Peut être ouvert jusqu’au
event-until-note = Temps restant : { $left }
event-revealed = Ouvert, puis effacé
event-burned = Détruit, jamais ouvert
event-expired = Expiré, jamais ouvert
protected = Protégé par une phrase de passe.
unprotected = Non protégé par une phrase de passe.
mailed-to = Pour { $addresses }.
receipt-ends = Ce reçu est conservé jusqu’au
keep-summary = Garder ce reçu
keep-text = Vous pouvez revoir cette page tant que votre navigateur reste ouvert, et seulement pour les soixante derniers secrets. Pour y revenir plus tard, gardez l’adresse du reçu. N’envoyez cette adresse à personne : envoyez le lien.
keep-link = Adresse du reçu
print = Imprimer
share-another = Partager un autre secret
burn-summary = Détruire ce secret
burn-title = Détruire ce secret ?
burn-lead = Plus personne ne pourra ouvrir le lien. C’est irréversible.
burn-passphrase-hint = Celle qui protège le secret.
burn = Le détruire…
burn-sure = Détruire définitivement
burn-keep = Le garder et revenir au reçu
burn-nothing = Il n’y avait plus rien à détruire.
burn-wrong = Ce n’est pas la phrase de passe. Rien n’a été détruit : le lien fonctionne toujours.
burn-missing = Pour détruire ce secret, il faut la phrase de passe qui le protège. Rien n’a été détruit : le lien fonctionne toujours.
no-receipt = Il n’y a pas de reçu ici
no-receipt-lead = Les reçus sont conservés deux fois plus longtemps que leur secret. Si vous en attendiez un, vérifiez que l’adresse est complète.
no-shared-lead = Cette page est destinée à la personne qui a partagé le secret, dans le navigateur qui a servi à le faire. Si quelqu’un vous a envoyé cette adresse, demandez-lui le lien du secret.

## Opening

confirm-title = Un secret pour vous
confirm-headline = Quelqu’un a partagé un secret avec vous
confirm-lead = { $site } le conserve pour vous. Il ne s’ouvre qu’<strong>une fois</strong>, puis il est effacé de ce site : prévoyez un endroit sûr où le mettre.
confirm-lead-host = { $site }, sur { $host }, le conserve pour vous. Il ne s’ouvre qu’<strong>une fois</strong>, puis il est effacé de ce site : prévoyez un endroit sûr où le mettre.
confirm-passphrase-hint = La personne qui vous envoie le secret vous la communique par une autre voie.
open = Ouvrir le secret
confirm-until = Peut être ouvert jusqu’au
confirm-left = (temps restant : { $left })
confirm-wrong = { $count ->
    [one] Ce n’est pas la phrase de passe. Rien n’a été ouvert ni effacé : le secret est toujours là. Après { $count } nouvel essai erroné, il sera bloqué quelque temps.
   *[other] Ce n’est pas la phrase de passe. Rien n’a été ouvert ni effacé : le secret est toujours là. Après { $count } nouveaux essais erronés, il sera bloqué quelque temps.
}
confirm-missing = Il manque la phrase de passe de ce secret. Rien n’a été ouvert ni effacé.
confirm-stale = Cette page est restée ouverte trop longtemps, ou a été envoyée deux fois. Rien n’a été ouvert : appuyez de nouveau sur le bouton.
sure-headline = L’ouvrir maintenant ?
sure-lead = Les programmes qui contrôlent les e-mails suivent les liens et appuient sur les boutons, et un secret ne s’ouvre qu’une fois. Merci donc de confirmer que c’est bien vous.
sure-legend = Que voulez-vous faire ?
sure-closed = Le laisser fermé
sure-open = Me montrer le secret, une seule fois
sure-unsure = Je ne sais pas ce que c’est
sure = Continuer
revealed-title = Le secret
revealed-headline = Voici le secret
revealed-lead = Il a été effacé du serveur ({ $time }). Mettez-le en lieu sûr : cette page ne pourra pas être rouverte.
copy-secret = Copier
secret-copied = Le secret est dans le presse-papiers.
download = Télécharger
hide = Masquer
show = Afficher
wrap = Retour à la ligne
hidden-note = Masqué au bout d’un moment, au cas où quelqu’un regarderait. Rien n’est perdu.
revealed-close = Fermez cette page quand le secret est en lieu sûr.
gone-title = Indisponible
gone-headline = Ce lien n’est pas disponible
gone-lead = Vous n’y êtes pour rien. Un lien s’ouvre une seule fois et pendant une durée limitée, et ce site ne dit à personne quels liens ont existé.
gone-ask = Si vous attendiez un secret, demandez un nouveau lien à la personne qui vous l’a envoyé :
gone-message = Le lien que j’ai reçu n’est pas disponible. Serait-il possible de partager à nouveau le secret et de m’envoyer un nouveau lien ?

## When something cannot be done

failed-form = Le formulaire n’est pas arrivé en entier
failed-form-large = Cela dépasse ce que ce site accepte
failed-form-slow = Le formulaire a mis trop de temps à arriver
failed-form-busy = Il y a trop d’activité en ce moment
failed-form-lead = Rien n’a été partagé, ouvert ni détruit. Revenez en arrière : votre navigateur a toujours ce que vous avez saisi.
failed-foreign = Ce formulaire vient d’un autre site
failed-foreign-lead = Ou bien il date d’avant votre dernière connexion. Rien n’a été partagé, ouvert, détruit ni modifié. Rouvrez la page et réessayez à partir de là.
failed-page = Cette page n’existe pas
failed-page-lead = Si vous avez suivi un lien, vérifiez qu’il est complet : les derniers caractères se perdent facilement.
failed-method = Cette page ne peut pas faire cela
failed-method-lead = Rien n’a été partagé, ouvert ni détruit.
failed-locked = Trop de phrases de passe erronées
failed-locked-lead = Le secret est en sécurité et n’a pas été ouvert. Pour le protéger, aucune phrase de passe n’est acceptée pour l’instant. Temps d’attente : { $left }.
failed-limited = Trop de requêtes
failed-limited-lead = Trop de requêtes sont venues de vous ou de votre réseau ces derniers temps. Rien n’a été ouvert, détruit ni perdu. Temps d’attente : { $left }.
failed-accounts = Il faut un compte pour cela
failed-accounts-lead = Rien n’a été partagé, ouvert ni détruit. Sur ce site, seules les personnes qui ont un compte peuvent le faire.
failed-now = Impossible pour le moment
failed-reference = Si vous signalez ce problème, indiquez : { $reference }
failed-now-lead = Rien n’a été ouvert, détruit ni perdu. Revenez en arrière et réessayez dans un instant.

## What this site keeps

trust-title = Ce que ce site conserve
trust-lead = Ce qui est conservé, combien de temps, et avec quelle clé. Ce sont les réglages en vigueur à cet instant.
trust-kept = D’un secret
trust-kept-text = Ses octets scellés, le moment où il a été partagé, jusqu’à quand il peut être ouvert et ce qu’il est devenu. Ni texte, ni lien, ni nom de la personne qui l’ouvre.
trust-key = Sa clé
trust-key-text = Elle est dans le lien et n’est conservée nulle part. Une copie de tout ce que possède ce site ne permet de lire aucun secret encore fermé.
trust-erased = Une fois ouvert
trust-erased-text = Ses octets sont écrasés sur le disque, comme après une destruction ou une expiration. Délai maximal : { $within }.
trust-longest = Non ouvert
trust-longest-text = Ce que vous partagez est conservé { $longest } au plus, et son reçu, le double de la durée choisie.
trust-size = Taille maximale d’un secret
trust-root = Clé racine utilisée
trust-version = Glimpse
trust-clock = Page générée le

## Accounts

email = Adresse e-mail
password = Mot de passe
password-hint = { $count ->
    [one] Au moins { $count } caractère.
   *[other] Au moins { $count } caractères.
}
sign-in-title = Connexion
sign-in = Connexion
sign-in-wrong = Cette adresse et ce mot de passe ne correspondent pas, ou le compte n’est pas actif.
sign-in-forgotten = Mot de passe oublié
sign-in-to-sign-up = Créer un compte
forgotten = Mot de passe oublié
forgotten-lead = Ce site n’envoie pas d’e-mails. Demandez à la personne qui le gère de réinitialiser votre mot de passe. Elle ne peut pas lire ce que vous avez partagé, et vous n’en retrouverez pas non plus les reçus : ils sont conservés avec l’ancien mot de passe.
sign-up-title = Créer un compte
sign-up-lead = Avec un compte, vous voyez ce que vous avez partagé, vous pouvez partager davantage et plus longtemps, et utiliser l’API.
sign-up = Créer le compte
sign-up-invitation-label = Invitation
sign-up-invitation-hint = En entier, telle que vous l’avez reçue.
sign-up-address = Ce n’est pas une adresse e-mail. Écrivez-la ainsi : nom@example.org.
sign-up-taken = Il existe déjà un compte avec cette adresse.
sign-up-invitation = Cette invitation n’est plus valable. Demandez-en une autre.
sign-up-closed = Les comptes sont créés par la personne qui gère ce site
sign-up-closed-lead = Demandez-lui d’en créer un pour vous. Pour partager et ouvrir, ce n’est pas nécessaire.
sign-up-waiting = Votre compte a été créé
sign-up-waiting-lead = Avant de l’activer, la personne qui gère ce site confirme votre adresse. Vous pourrez ensuite vous connecter.
password-weak = Ce mot de passe est trop court ou trop facile à deviner.
password-wrong = Ce n’est pas votre mot de passe. Rien n’a été modifié.
password-changed = Votre mot de passe a été modifié. Vos autres sessions ont été fermées.
account-title = Ce que vous avez partagé
account-lead = Votre compte : { $email }. Ce qui a été partagé reste dans cette liste jusqu’à l’expiration de son reçu.
account-none = Rien ici pour l’instant.
account-tokens = Jetons d’API
account-password = Modifier le mot de passe
account-delete = Supprimer le compte
account-csv = Télécharger en CSV
filter = Afficher
filter-all = tous
state-unread = non ouvert
state-revealed = ouvert
state-burned = détruit
state-expired = expiré
column-shared = Partagé
column-until = Jusqu’au
column-state = État
column-to = Pour
column-receipt = Reçu
column-pick = Détruire
pick-all = Tous
pick = Détruire le secret partagé le { $at }
receipt-of = Reçu du secret partagé le { $at }
receipt-lost = conservé avec un ancien mot de passe
needs-passphrase = nécessite la phrase de passe
burn-picked = Détruire la sélection
burned-some = { $count ->
    [one] { $count } secret a été détruit.
   *[other] { $count } secrets ont été détruits.
}
burned-not = { $count ->
    [one] { $count } n’a pas pu être détruit : il a été ouvert entre-temps ou nécessite la phrase de passe.
   *[other] { $count } n’ont pas pu être détruits : ils ont été ouverts entre-temps ou nécessitent la phrase de passe.
}
tokens-title = Jetons d’API
tokens-lead = Un jeton remplace votre mot de passe dans les scripts et les programmes. Il partage, liste et détruit en votre nom.
token-made = Votre nouveau jeton, affiché cette seule fois :
token-new = Nouveau jeton
token-name = Nom
token-name-hint = À quoi il sert ; par exemple : script de déploiement.
token-days = Valable pendant
token-days-hint = En jours ; si le champ est vide, sans limite.
token-add = Créer un jeton
token-name-wrong = Un jeton doit avoir un nom d’une seule ligne.
token-days-wrong = Un jeton est valable un nombre entier de jours, ou sans limite.
token-too-many = Vous avez déjà tous les jetons que permet votre formule. Révoquez-en d’abord un.
token-column-name = Nom
token-column-made = Créé
token-column-used = Dernier usage
token-column-ends = Expire
token-never = jamais
token-revoke = Révoquer
token-revoke-named = Révoquer le jeton { $name }
copy-token = Copier le jeton
token-example = Comment l’utiliser
password-title = Modifier le mot de passe
password-old = Mot de passe actuel
password-new = Nouveau mot de passe
password-change = Le modifier
delete-title = Supprimer votre compte
delete-lead = Tout ce qui est à vous est effacé : les secrets que personne n’a ouverts, les reçus, les jetons. Les liens que vous avez envoyés cessent de fonctionner. C’est irréversible.
delete-sure = Supprimer définitivement le compte { $email }
delete-half = La suppression a commencé, mais n’est pas terminée
delete-half-lead = Votre compte est fermé, mais tout n’est pas encore effacé. Demandez à la personne qui gère ce site de terminer la suppression.
deleted = Votre compte est supprimé
deleted-lead = Et, avec lui, tout ce qui était à vous.

## Administration

admin-title = Administration
admin-figures = Stockage
figure-unread = Secrets non ouverts
figure-unread-bytes = Leurs octets scellés
figure-unread-bytes-max = Maximum autorisé
figure-queue = Changements en attente du disque
figure-health = Disque
figure-health-good = accessible en écriture
figure-health-bad = inaccessible en écriture
admin-accounts = Comptes
admin-plan = Formule
admin-plan-of = Formule du compte { $email }
admin-set = Définir
admin-suspend = Suspendre
admin-resume = Rétablir
admin-confirm = Confirmer
admin-is-admin = administre
admin-is-suspended = suspendu
admin-is-waiting = à confirmer
admin-next = Suite
admin-invite-title = Inviter quelqu’un
admin-invite-lead = Quiconque a l’adresse peut s’en servir pour créer un compte, une seule fois, dans un délai d’une semaine.
admin-invite = Créer une invitation
admin-invitation = Envoyez cette adresse à une seule personne :
admin-changed = C’est modifié.
admin-not-changed = Modification impossible : ce compte ou cette formule n’existe pas.
admin-own = Vous ne pouvez pas suspendre votre propre compte ici.

## First steps

setup-title = Configurer ce serveur
setup-lead = Au démarrage, le serveur a affiché un code. Il vous permet de créer le compte qui l’administre. Vous pouvez passer chaque étape et y revenir plus tard.
setup-code = Code
setup-code-hint = Tel qu’il a été affiché, avec les traits d’union.
setup-wrong-code = Ce n’est pas le code. Il change à chaque démarrage : prenez le plus récent.
setup-make = Créer le compte
setup-skip = Passer
setup-next = Continuer
setup-address-title = Quelle est l’adresse du site ?
setup-address-lead = Les liens commencent par cette adresse. Sans elle, ils commencent par celle qui a servi à ouvrir chaque page.
setup-address = Adresse
setup-address-hint = Par exemple https://secrets.example.org ou https://example.org/secrets.
setup-address-set = Utiliser cette adresse
setup-address-wrong = Ce n’est pas une adresse valable. Écrivez-la ainsi : https://secrets.example.org ou https://example.org/secrets.
setup-address-fixed = Elle est fixée dans la configuration du serveur : { $url }
setup-done-title = C’est prêt
setup-done-lead = Gardez une copie de la clé racine à l’écart des sauvegardes des données : personne ne peut en créer une autre.
setup-finish = Partager le premier secret

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Un secret partagé par { $sender }
mail-share-lead = { $sender } a partagé un secret avec vous par l’intermédiaire du site { $site }.
mail-share-lead-unchecked = Une personne qui dit avoir l’adresse { $sender } a partagé un secret avec vous par l’intermédiaire du site { $site }. Ce site n’a pas vérifié cette adresse.
mail-share-open = Ce lien l’ouvre une seule fois, jusqu’au { $until }. Le secret est ensuite effacé :
mail-share-passphrase = Il faut aussi une phrase de passe. La personne qui envoie le secret vous la communique par une autre voie : elle n’est dans aucun e-mail.
mail-share-care = Si vous ne connaissez pas la personne qui l’envoie, ou si vous n’attendez rien d’elle, posez-lui la question avant d’ouvrir le secret. Le lien mène à { $host }, et ce site ne demande jamais vos mots de passe.
mail-share-why = Vous recevez cet e-mail parce que la personne qui a partagé le secret a demandé à ce site de vous envoyer le lien.
mail-confirm-subject = Confirmez votre adresse pour { $site }
mail-confirm-lead = { $count ->
    [one] Quelqu’un, sans doute vous, a créé un compte sur { $site } avec cette adresse. Pour l’activer, suivez ce lien dans un délai de { $count } jour :
   *[other] Quelqu’un, sans doute vous, a créé un compte sur { $site } avec cette adresse. Pour l’activer, suivez ce lien dans un délai de { $count } jours :
}
mail-confirm-care = Si ce n’est pas vous, ne faites rien : sans ce lien, personne ne peut utiliser le compte.
mail-reset-subject = Un nouveau mot de passe pour { $site }
mail-reset-lead = { $count ->
    [one] Quelqu’un, sans doute vous, a oublié le mot de passe de votre compte sur { $site }. Pour en choisir un nouveau, suivez ce lien dans un délai de { $count } minute :
   *[other] Quelqu’un, sans doute vous, a oublié le mot de passe de votre compte sur { $site }. Pour en choisir un nouveau, suivez ce lien dans un délai de { $count } minutes :
}
mail-reset-care = Si ce n’est pas vous, ne faites rien : votre mot de passe reste le même.
mail-account-why = Vous recevez cet e-mail parce que quelqu’un a saisi cette adresse sur { $site }.
mail-revealed-subject = Votre secret a été ouvert
mail-revealed-lead = Le secret que vous avez partagé le { $shared } a été ouvert le { $at }, puis effacé.
mail-revealed-care = Si la personne à qui vous l’avez envoyé dit ne pas l’avoir ouvert, remplacez ce qu’il contenait.
mail-burned-subject = Votre secret a été détruit
mail-burned-lead = Le secret que vous avez partagé le { $shared } a été détruit le { $at }. Personne ne l’a ouvert, et il est effacé.
mail-expired-subject = Votre secret a expiré
mail-expired-lead = Le secret que vous avez partagé le { $shared } a expiré le { $at }. Personne ne l’a ouvert, et il est effacé.
mail-fate-list = Tout ce que vous avez partagé :
mail-fate-why = Vous recevez cet e-mail parce que vous l’avez demandé, en partageant ce secret ou dans votre compte sur { $site }.
mail-test-subject = Test envoyé par { $site }
mail-test-lead = La personne qui gère le site { $site } a envoyé ceci pour voir si les e-mails fonctionnent. Si vous pouvez le lire, ils fonctionnent.
mail-stop = Pour ne plus jamais recevoir d’e-mail de ce site, suivez ce lien :

## Mail: whom a link is mailed to

home-mail = Envoyer le lien par e-mail à
home-mail-hint = { $count ->
    [one] { $count } adresse.
   *[other] Jusqu’à { $count } adresses, séparées par des virgules.
}
home-notify = M’avertir par e-mail quand il est ouvert ou détruit, ou qu’il expire
refused-recipient = L’une des adresses n’est pas une adresse e-mail. Écrivez-les ainsi : nom@example.org, séparées par des virgules.
refused-recipients = { $count ->
    [one] Votre formule permet { $count } adresse.
   *[other] Votre formule permet { $count } adresses.
}
mail-states = E-mail
mail-queued = En attente d’envoi.
mail-retried = Pas encore envoyé ; un nouvel essai aura lieu.
mail-sent = Envoyé au serveur de messagerie.
mail-failed = Non envoyé ; il n’y aura plus d’essai.
mail-not = Non envoyé : ce site n’envoie pas d’e-mails. Envoyez vous-même le lien.
mail-trouble-unreachable = Le serveur de messagerie était injoignable.
mail-trouble-insecure = La connexion au serveur de messagerie n’a pas pu être sécurisée.
mail-trouble-login = Le serveur de messagerie n’a pas accepté le nom et le mot de passe de ce site.
mail-trouble-deferred = Le serveur de messagerie a demandé de réessayer plus tard.
mail-trouble-refused = Le serveur de messagerie a refusé l’e-mail.
mail-trouble-letters = Le serveur de messagerie n’accepte pas d’adresses avec de telles lettres.
mail-trouble-stopped = Cette adresse ne veut pas d’e-mails de ce site.
mail-trouble-limited = Cette adresse a reçu beaucoup d’e-mails de ce site ces derniers temps.
mail-trouble-over = Le secret n’existait déjà plus.
mail-trouble-unwritten = Ce site n’a pas pu rédiger l’e-mail.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Saisissez l’adresse de votre compte. S’il existe, vous recevrez un e-mail avec un lien pour choisir un nouveau mot de passe.
forgotten-send = M’envoyer le lien
forgotten-sent = Consultez vos e-mails
forgotten-sent-lead = S’il existe un compte avec cette adresse, un lien est en route. S’il n’arrive pas, adressez-vous à la personne qui gère ce site.
reset-title = Choisir un nouveau mot de passe
reset-lead = Dans votre liste, vous verrez ce que sont devenus vos secrets, mais pas leurs reçus : ils sont conservés avec l’ancien mot de passe. Tous les jetons d’API cessent d’être valables, et toutes vos sessions sont fermées.
reset = Définir le mot de passe
reset-done = Votre mot de passe est défini
reset-done-lead = Utilisez-le pour vous connecter.
slip-over = Ce lien n’est plus valable
slip-over-lead = Il a expiré, ou il a déjà servi. Demandez-en un nouveau.
sign-up-mailed = Consultez vos e-mails
sign-up-mailed-lead = Nous avons envoyé un lien à votre adresse. Il active votre compte. S’il n’arrive pas, redemandez-le sous « Mot de passe oublié ».
address-title = Confirmer votre adresse
address-lead = Appuyez sur le bouton, et votre compte est activé.
address-confirm = Confirmer l’adresse
address-done = Votre adresse est confirmée
address-done-lead = Votre compte est actif. Vous pouvez vous connecter.
notify-title = E-mails sur vos secrets
notify-lead = Cela vaut pour ce que vous partagerez désormais, par les pages comme par des programmes. Aucun e-mail ne dit ce que contenait un secret, ni qui l’a ouvert.
notify = M’avertir par e-mail quand un secret est ouvert ou détruit, ou qu’il expire
notify-save = Enregistrer
notify-saved = C’est enregistré.

## Mail: no more of it

stop-title = Ne plus recevoir d’e-mails de ce site
stop-lead = Appuyez sur le bouton, et ce site n’enverra plus jamais d’e-mail à votre adresse, quelle que soit la personne qui le demande. Les liens partagés avec vous devront alors vous parvenir par une autre voie, tout comme un nouveau mot de passe pour un compte sur ce site.
stop = Ne plus m’envoyer d’e-mails
stop-done = Vous ne recevrez plus d’e-mails de ce site
stop-done-lead = Votre adresse n’est pas conservée pour cela : seulement une marque qui permet de la reconnaître.

## Mail: for whoever runs the site

admin-mail = E-mail
admin-mail-off = Ce site n’envoie pas d’e-mails. Les réglages se trouvent dans la section « mail » de la configuration.
admin-mail-no-address = Aucun e-mail n’est envoyé tant que le site ne connaît pas sa propre adresse : indiquez-la dans la configuration, sous « site.public_url ».
admin-mail-lead = Envoyez un test, et voyez ce que répond le serveur de messagerie.
admin-mail-to = À
admin-mail-test = Envoyer un test
admin-mail-sent = Le serveur de messagerie a accepté le test.
admin-mail-kept = Le test est dans le dossier des e-mails.
admin-mail-failed = Le test n’a pas été envoyé.
admin-mail-dialogue = Dialogue avec le serveur
figure-letters = E-mails en attente
trust-mail = E-mail
trust-mail-text = Si vous faites envoyer un lien par e-mail, l’adresse et le lien sont conservés scellés jusqu’à l’envoi de l’e-mail ou à l’abandon des essais. Ils sont ensuite écrasés sur le disque. Délai maximal : { $within }.

## When it is not certain that something was done

failed-unsure = Il n’est pas certain que ce soit fait
failed-unsure-lead = Les ordinateurs qui conservent les secrets de ce site n’ont pas tous répondu à temps. Rien n’a été montré à personne. Le secret est très probablement toujours là, mais il est peut-être perdu : réessayez dans un instant.

## Domains of an account

account-domains = Vos domaines
domains-title = Vos domaines
domains-lead = Les liens peuvent commencer par votre propre nom d’hôte. Faites pointer ce nom vers ce serveur, et prouvez qu’il est à vous par un enregistrement dans son DNS.
domain-host = Nom d’hôte
domain-host-hint = Seulement le nom, par exemple secrets.example.org.
domain-add = Ajouter le domaine
domain-record = Pour prouver que le domaine { $host } est à vous, ajoutez cet enregistrement TXT à son DNS :
domain-record-name = Nom
domain-record-value = Valeur
domain-look = Vérifier maintenant
domain-remove = Retirer
domain-remove-care = Les liens sur { $host } ne s’ouvriront plus que sur { $own }.
domain-remove-sure = Retirer le domaine
domain-proved = Actif : les liens peuvent commencer par ce nom.
domain-proved-until = Actif jusqu’au { $until } seulement, car la preuve a disparu. Remettez l’enregistrement en place.
domain-asked = Pas encore prouvé.
domain-missing = Le { $at }, cet enregistrement était introuvable. Il faut parfois quelques heures pour qu’un nouvel enregistrement soit visible.
domain-wrong = Le { $at }, il y avait un enregistrement avec une autre valeur.
domain-unreachable = Le { $at }, le DNS du domaine n’a pas répondu.
domain-held = Le { $at }, l’enregistrement était correct, mais quelqu’un d’autre fournit aussi la preuve pour ce domaine, et l’a fait en premier.
domain-refused-shape = Ce n’est pas un nom d’hôte. Saisissez seulement le nom, par exemple secrets.example.org.
domain-refused-confusable = Ce nom mélange plusieurs systèmes d’écriture ou ressemble à un autre nom. Utilisez un seul système d’écriture dans chacune de ses parties.
domain-refused-own = C’est l’adresse de ce site lui-même. Les liens peuvent de toute façon commencer par elle.
domain-refused-many = { $count ->
    [one] Votre formule permet { $count } domaine. Retirez-le d’abord.
   *[other] Votre formule permet { $count } domaines. Retirez-en d’abord un.
}
home-domain = Domaine du lien
home-domain-hint = Le nom d’hôte par lequel commence le lien.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = Un de vos serveurs est prévenu quand ce que vous partagez désormais est ouvert ou détruit, ou expire, et quand quelqu’un essaie une mauvaise phrase de passe.
hook-secret = La clé du nouveau webhook, avec laquelle votre serveur vérifie qui l’appelle, affichée cette seule fois :
hook-address = Adresse
hook-address-hint = Une adresse https:, par exemple https://example.org/hook.
hook-add = Ajouter le webhook
hook-test = Envoyer un test
hook-remove-sure = Retirer le webhook
hook-delivered = Le serveur l’a accepté.
hook-answered = Le serveur a répondu avec le statut { $status }.
hook-unreachable = Le serveur était injoignable.
hook-insecure = La connexion au serveur n’a pas pu être sécurisée.
hook-off = Désactivé, car les appels ont échoué trop longtemps ou le serveur n’en veut plus. Un test réussi le réactive.
hook-untold = Trop d’appels attendaient : le serveur n’apprend pas quelque chose de ce moment. Un test réussi efface cette note.
hooks-broken = Les webhooks de votre compte ne peuvent plus être lus et ne sont pas appelés. Retirez-les, puis ajoutez-les de nouveau.
hook-refused-address = Ce n’est pas une adresse de webhook. Écrivez-la comme https://example.org/hook, sans nom ni mot de passe.
hook-refused-many = Vous avez autant de webhooks que votre formule le permet. Retirez-en d’abord un.
hook-reference = Les webhooks nomment ce secret { $reference }.

## How a domain looks

brand-link = Modifier l’apparence
brand-title = Apparence du domaine { $host }
brand-lead = Ce que vous laissez vide sera comme sur le reste de ce site.
brand-name = Nom
brand-name-hint = Celui que les pages donnent au site.
brand-accent = Couleur
brand-accent-hint = Celle des liens et des boutons, par exemple #0b5d66. Pour les écrans sombres, une couleur plus claire en est tirée.
brand-intro = Texte de la page d’accueil
brand-footer = Texte au bas de chaque page
brand-support = Lien d’aide
brand-support-hint = Une adresse en https:, ou mailto: suivi d’une adresse e-mail.
brand-language = Langue pour les personnes dont la langue n’est pas proposée
brand-language-none = Comme sur le reste de ce site
brand-logo = Logo
brand-logo-hint = PNG, JPEG ou WebP, jusqu’à { $size }.
brand-logo-drop = Retirer le logo
brand-save = Enregistrer
brand-saved = C’est enregistré. Voici la nouvelle apparence.
brand-refused-name = { $count ->
    [one] Un nom tient en une ligne de { $count } caractère au plus.
   *[other] Un nom tient en une ligne de { $count } caractères au plus.
}
brand-refused-shape = Écrivez la couleur avec # et six chiffres hexadécimaux, par exemple #0b5d66.
brand-refused-faint = Un texte de cette couleur est difficile à lire sur une page claire. La couleur { $nearest } est assez foncée.
brand-refused-text = { $count ->
    [one] Un texte peut comporter au plus { $count } caractère.
   *[other] Un texte peut comporter au plus { $count } caractères.
}
brand-refused-support = Un lien d’aide commence par https:// ou mailto:.
brand-refused-logo = Le logo est illisible ou trop grand. Utilisez PNG, JPEG ou WebP.
help = Aide

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Ce que vous partagez ici est conservé dans la région { $region } ({ $country }), et nulle part ailleurs.
region-other = Le conserver ailleurs :
region-name = { $region } ({ $country })
region-accounts = Chaque région a ses propres comptes. Ce site est celui de la région { $region }.
trust-region = Lieu
trust-region-text = Dans la région { $region } ({ $country }). Rien n’est transmis à une autre région.
receipt-region = Conservé dans la région { $region } ({ $country }).
