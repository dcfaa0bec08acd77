# Spanish. See en.ftl for what each message is for.

## Every page

skip = Ir al contenido
footer = Un secreto permanece sellado hasta que se abre (una sola vez), se destruye o caduca. Entonces se borra.
trust-link = Qué guarda este sitio
nav = Sitio
nav-sign-in = Entrar
nav-account = Su cuenta
nav-admin = Administración
sign-out = Salir
language = Idioma
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
under-a-minute = menos de un minuto
bytes = { $count ->
    [one] { $size } byte
   *[other] { $size } bytes
}

## Sharing

home-title = Compartir un secreto
home-title-refused = Aún sin compartir
home-headline = Comparta un secreto que solo se abre una vez
home-lead = Pegue una contraseña o una clave y obtendrá un enlace. La primera persona que lo abra verá el secreto; después, desaparecerá.
home-refused = No se ha compartido nada, y lo que ha escrito sigue aquí.
secret = Secreto
secret-hint = Texto, hasta { $size }. Se guarda tal cual.
secret-keys = <kbd>Ctrl</kbd> <kbd>Intro</kbd> crea el enlace. Justo después de pegar, basta con <kbd>Intro</kbd>.
secret-pasted = Pegado. Pulse Intro y tendrá el enlace en el portapapeles.
secret-used = Usado: { $used } de { $size }.
secret-over = Ocupa { $used }, más de lo que admite este sitio: { $size }. No se ha cortado nada; acórtelo, por favor.
lifetime = Se puede abrir durante
lifetime-hint = Después se borra sin que nadie lo lea.
lifetime-until = Hasta el { $until }.
passphrase-weak = Débil: se adivina en pocos intentos.
passphrase-fair = Aceptable: aguanta, porque los intentos fallidos se cuentan.
passphrase-strong = Fuerte.
passphrase = Frase de acceso
optional = (opcional)
passphrase-hint = Comuníquela por una vía distinta a la del enlace.
passphrase-show = Mostrar la frase de acceso
caps-lock = Bloq Mayús está activado.
create = Crear el enlace
creating = Creando el enlace…
unsent = No se puede conectar con el sitio. No se ha perdido nada: lo que ha escrito sigue aquí. Puede que haya llegado de todos modos y que el secreto quede guardado dos veces; nadie tiene el otro enlace.
generate-summary = Generar una contraseña
generate-kind = Compuesta de
generate-kind-all = letras, cifras y signos
generate-kind-letters = letras y cifras
generate-kind-digits = cifras
generate-kind-words = palabras que se pueden leer en voz alta
generate-length = Longitud
generate-length-hint = En caracteres; si son palabras, en sílabas de dos letras.
generate = Insertar una
generate-passphrase = Usar una como frase de acceso
generated-weak = Es débil: una máquina la adivina en menos de un día. Hágala más larga.
generated-fair = Es buena si los intentos fallidos acaban en bloqueo, y demasiado débil si alguien puede probar sin conexión.
generated-strong = Es fuerte: nadie la adivina.
refused-empty = Todavía no hay ningún secreto.
refused-nul = El secreto contiene un carácter NUL, y muchos programas lo cortarían ahí.
refused-large = El secreto supera el máximo: { $size }.
refused-lifetime = Ese plazo no está entre los que aparecen abajo.
refused-domain = Ese nombre de host ya no se puede usar para enlaces. Elija otro.
refused-passphrase-short = { $count ->
    [one] La frase de acceso debe tener al menos { $count } carácter.
   *[other] La frase de acceso debe tener al menos { $count } caracteres.
}
refused-passphrase-long = { $count ->
    [one] La frase de acceso puede tener como máximo { $count } carácter.
   *[other] La frase de acceso puede tener como máximo { $count } caracteres.
}
refused-accounts-only = En este sitio solo se puede compartir con una cuenta. Entre primero en la suya.
refused-signed-out = Entretanto se ha cerrado su sesión. Vuelva a entrar en otra pestaña o comparta sin su cuenta.
refused-limited = Últimamente ha habido demasiados secretos suyos o de su red. Tiempo de espera: { $left }.
refused-full = Este sitio ya guarda todos los secretos sin abrir que puede. Los que guarda están a salvo.
refused-busy = Hay demasiada actividad ahora mismo. Inténtelo de nuevo dentro de un momento.

## The sender's receipt

receipt-ready = Su enlace está listo
receipt-unread = Aún sin abrir
receipt-revealed = Su secreto se ha abierto
receipt-burned = Su secreto se ha destruido
receipt-expired = Su secreto ha caducado
receipt-stranger = Este es el recibo de quien compartió el secreto
receipt-stranger-lead = <strong>Este es el recibo de quien compartió el secreto.</strong> Nunca muestra el secreto ni el enlace. Si alguien le ha enviado esta dirección en lugar del secreto, pídale el enlace del secreto.
receipt-sender-lead = Envíe el enlace a una sola persona: se abre <strong>una vez</strong>. Esta página le dirá cuándo.
receipt-none-lead = Envíe el enlace a una sola persona: se abre <strong>una vez</strong>. Este sitio solo guarda recibos de quienes tienen cuenta, así que copie el enlace ahora: esta página no se puede volver a mostrar.
receipt-over-lead = El enlace ya no abre nada, y el secreto se ha borrado de aquí.
link = Enlace para enviar
link-hint = Para copiarlo: <kbd>Ctrl</kbd> <kbd>C</kbd>, o <kbd>⌘</kbd> en un Mac.
copy-link = Copiar el enlace
copied = Copiado.
copy-failed = El navegador no ha permitido copiarlo. Ahora está seleccionado: pulse Ctrl y C, o ⌘ y C en un Mac.
link-copied = El enlace está en el portapapeles.
link-not-copied = El navegador no ha permitido copiar el enlace. Está seleccionado abajo: pulse Ctrl y C, o ⌘ y C en un Mac.
qr-summary = Código QR
qr-text = Código QR del enlace
qr-download = Descargar el código QR
link-language = Idioma del enlace
link-language-hint = El mensaje de abajo y la página a la que lleva el enlace estarán en este idioma.
link-language-any = el del navegador que abra el enlace
link-language-set = Usar este idioma
message-summary = Mensaje para acompañarlo
message = Mensaje
message-hint = Cámbielo a su gusto; después, cópielo o envíelo.
message-text = Comparto un secreto mediante este enlace, que se abre una sola vez, hasta el { $until }: { $link }
message-text-passphrase = Comparto un secreto mediante este enlace, que se abre una sola vez, hasta el { $until }, con la frase de acceso que comunicaré por otra vía: { $link }
copy-message = Copiar el mensaje
mail-message = Enviar por correo
share-message = Compartir…
timeline = Qué ha pasado
event-shared = Compartido
event-seen = Enlace visto por primera vez
event-seen-note = { $count ->
    [one] { $count } vez en total
   *[other] { $count } veces en total
}
event-until = Se puede abrir hasta el
event-until-note = Tiempo restante: { $left }
event-revealed = Abierto y borrado
event-burned = Destruido sin abrirse
event-expired = Caducado sin abrirse
protected = Protegido con una frase de acceso.
unprotected = Sin frase de acceso que lo proteja.
mailed-to = Para { $addresses }.
receipt-ends = Este recibo se guarda hasta el
keep-summary = Conservar este recibo
keep-text = Podrá ver esta página mientras tenga abierto el navegador, y solo para los últimos sesenta secretos. Si quiere volver más adelante, guarde la dirección del recibo. No envíe a nadie esa dirección: envíe el enlace.
keep-link = Dirección del recibo
print = Imprimir
share-another = Compartir otro secreto
burn-summary = Destruir este secreto
burn-title = ¿Destruir este secreto?
burn-lead = Ya nadie podrá abrir el enlace. No se puede deshacer.
burn-passphrase-hint = La que protege el secreto.
burn = Destruirlo…
burn-sure = Destruir para siempre
burn-keep = Conservarlo y volver al recibo
burn-nothing = No quedaba nada que destruir.
burn-wrong = Esa no es la frase de acceso. No se ha destruido nada: el enlace todavía funciona.
burn-missing = Para destruir este secreto hace falta la frase de acceso que lo protege. No se ha destruido nada: el enlace todavía funciona.
no-receipt = Aquí no hay ningún recibo
no-receipt-lead = Los recibos se guardan durante el doble del plazo del secreto. Si esperaba encontrar uno, compruebe que la dirección esté completa.
no-shared-lead = Esta página es para quien compartió el secreto, en el navegador desde el que lo hizo. Si alguien le ha enviado esta dirección, pídale el enlace del secreto.

## Opening

confirm-title = Un secreto para usted
confirm-headline = Alguien ha compartido un secreto con usted
confirm-lead = { $site } lo guarda para usted. Se puede abrir <strong>una sola vez</strong> y después se borra de aquí, así que tenga preparado un lugar seguro.
confirm-lead-host = { $site }, en { $host }, lo guarda para usted. Se puede abrir <strong>una sola vez</strong> y después se borra de aquí, así que tenga preparado un lugar seguro.
confirm-passphrase-hint = Quien envía el secreto se la comunica por otra vía.
open = Abrir el secreto
confirm-until = Se puede abrir hasta el
confirm-left = (tiempo restante: { $left })
confirm-wrong = { $count ->
    [one] Esa no es la frase de acceso. No se ha abierto ni borrado nada: el secreto sigue aquí. Con { $count } intento fallido más, se bloqueará durante un tiempo.
   *[other] Esa no es la frase de acceso. No se ha abierto ni borrado nada: el secreto sigue aquí. Con { $count } intentos fallidos más, se bloqueará durante un tiempo.
}
confirm-missing = Falta la frase de acceso de este secreto. No se ha abierto ni borrado nada.
confirm-stale = Esta página llevaba demasiado tiempo abierta o se envió dos veces. No se ha abierto nada: vuelva a pulsar el botón.
sure-headline = ¿Abrirlo ahora?
sure-lead = Los programas que revisan el correo siguen enlaces y pulsan botones, y un secreto solo se abre una vez. Por eso le pedimos que confirme que es usted.
sure-legend = ¿Qué quiere hacer?
sure-closed = Dejarlo cerrado
sure-open = Mostrarme el secreto, una sola vez
sure-unsure = No sé qué es esto
sure = Continuar
revealed-title = El secreto
revealed-headline = Aquí está el secreto
revealed-lead = Se ha borrado del servidor ({ $time }). Guárdelo en un lugar seguro: esta página no se puede volver a abrir.
copy-secret = Copiar
secret-copied = El secreto está en el portapapeles.
download = Descargar
hide = Ocultar
show = Mostrar
wrap = Ajustar líneas
hidden-note = Se ha ocultado al cabo de un rato, por si alguien está mirando. No se ha perdido nada.
revealed-close = Cierre esta página cuando el secreto esté en un lugar seguro.
gone-title = No disponible
gone-headline = Este enlace no está disponible
gone-lead = Usted no ha hecho nada mal. Un enlace se abre una sola vez y durante un tiempo limitado, y este sitio no dice a nadie qué enlaces ha habido.
gone-ask = Si esperaba un secreto, pida un enlace nuevo a quien se lo envió:
gone-message = El enlace que he recibido no está disponible. ¿Sería posible compartir otra vez el secreto y enviarme un enlace nuevo?

## When something cannot be done

failed-form = El formulario no ha llegado completo
failed-form-large = Es más de lo que admite este sitio
failed-form-slow = El formulario ha tardado demasiado en llegar
failed-form-busy = Hay demasiada actividad ahora mismo
failed-form-lead = No se ha compartido, abierto ni destruido nada. Vuelva atrás: su navegador conserva lo que ha escrito.
failed-foreign = Este formulario viene de otro sitio
failed-foreign-lead = O es anterior a la última vez que entró en su cuenta. No se ha compartido, abierto, destruido ni cambiado nada. Abra la página de nuevo e inténtelo desde allí.
failed-page = Esta página no existe
failed-page-lead = Si ha seguido un enlace, compruebe que esté completo: los últimos caracteres se pierden con facilidad.
failed-method = Esta página no puede hacer eso
failed-method-lead = No se ha compartido, abierto ni destruido nada.
failed-locked = Demasiadas frases de acceso incorrectas
failed-locked-lead = El secreto está a salvo y no se ha abierto. Para protegerlo, por ahora no se admite ninguna frase de acceso. Tiempo de espera: { $left }.
failed-limited = Demasiadas solicitudes
failed-limited-lead = Últimamente ha habido demasiadas suyas o de su red. No se ha abierto, destruido ni perdido nada. Tiempo de espera: { $left }.
failed-accounts = Esto requiere una cuenta
failed-accounts-lead = No se ha compartido, abierto ni destruido nada. En este sitio solo pueden hacerlo quienes tienen cuenta.
failed-now = No se puede hacer en este momento
failed-reference = Si avisa de este problema, indique: { $reference }
failed-now-lead = No se ha abierto, destruido ni perdido nada. Vuelva atrás e inténtelo de nuevo dentro de un momento.

## What this site keeps

trust-title = Qué guarda este sitio
trust-lead = Qué se guarda, durante cuánto tiempo y con qué clave. Estos son los ajustes vigentes en este momento.
trust-kept = De un secreto
trust-kept-text = Los bytes sellados, cuándo se compartió, hasta cuándo se puede abrir y qué ha sido de él. Ni el texto, ni el enlace, ni el nombre de quien lo abre.
trust-key = La clave del secreto
trust-key-text = Está en el enlace y no se guarda en ninguna parte. Una copia de todo lo que tiene este sitio no permite leer ningún secreto que siga cerrado.
trust-erased = Una vez abierto
trust-erased-text = Los bytes del secreto se sobrescriben en el disco en un plazo de { $within }, igual que cuando se destruye o caduca.
trust-longest = Sin abrir
trust-longest-text = Lo que comparta se guarda { $longest } como máximo, y el recibo, el doble del plazo elegido.
trust-size = Tamaño máximo de un secreto
trust-root = Clave raíz en uso
trust-version = Glimpse
trust-clock = Página generada

## Accounts

email = Correo electrónico
password = Contraseña
password-hint = { $count ->
    [one] Al menos { $count } carácter.
   *[other] Al menos { $count } caracteres.
}
sign-in-title = Entrar
sign-in = Entrar
sign-in-wrong = Esa dirección y esa contraseña no se corresponden entre sí, o la cuenta no está activa.
sign-in-forgotten = He olvidado la contraseña
sign-in-to-sign-up = Crear una cuenta
forgotten = Contraseña olvidada
forgotten-lead = Este sitio no envía correo. Pida a quien lo administra que restablezca su contraseña. No podrá leer lo que usted compartió, y usted tampoco volverá a encontrar los recibos: están guardados con la contraseña antigua.
sign-up-title = Crear una cuenta
sign-up-lead = Con una cuenta puede ver lo que ha compartido, compartir más y durante más tiempo, y usar la API.
sign-up = Crear la cuenta
sign-up-invitation-label = Invitación
sign-up-invitation-hint = Completa, tal como la recibió.
sign-up-address = Esa no es una dirección de correo. Escríbala así: nombre@example.org.
sign-up-taken = Ya hay una cuenta con esta dirección.
sign-up-invitation = Esta invitación ya no es válida. Pida otra.
sign-up-closed = Las cuentas las crea quien administra este sitio
sign-up-closed-lead = Pídale una. Para compartir y abrir no hace falta ninguna.
sign-up-waiting = Su cuenta está creada
sign-up-waiting-lead = Antes de activarla, quien administra este sitio confirma su dirección. Después podrá entrar.
password-weak = Esa contraseña es demasiado corta o demasiado fácil de adivinar.
password-wrong = Esa no es su contraseña. No se ha cambiado nada.
password-changed = Se ha cambiado su contraseña. Se han cerrado sus demás sesiones.
account-title = Lo que ha compartido
account-lead = Ha entrado como { $email }. Lo compartido permanece en esta lista hasta que caduca el recibo.
account-none = Aquí no hay nada todavía.
account-tokens = Tokens de API
account-password = Cambiar la contraseña
account-delete = Eliminar la cuenta
account-csv = Descargar en CSV
filter = Mostrar
filter-all = todos
state-unread = sin abrir
state-revealed = abierto
state-burned = destruido
state-expired = caducado
column-shared = Compartido
column-until = Hasta
column-state = Estado
column-to = Para
column-receipt = Recibo
column-pick = Destruir
pick-all = Todos
pick = Destruir el secreto compartido el { $at }
receipt-of = Recibo del secreto compartido el { $at }
receipt-lost = guardado con una contraseña antigua
needs-passphrase = necesita frase de acceso
burn-picked = Destruir lo marcado
burned-some = { $count ->
    [one] Se ha destruido { $count } secreto.
   *[other] Se han destruido { $count } secretos.
}
burned-not = { $count ->
    [one] No se ha podido destruir { $count }: se ha abierto entretanto o necesita frase de acceso.
   *[other] No se han podido destruir { $count }: se han abierto entretanto o necesitan frase de acceso.
}
tokens-title = Tokens de API
tokens-lead = Un token hace las veces de su contraseña en scripts y programas. Comparte, consulta la lista y destruye en su nombre.
token-made = Su nuevo token, que solo se muestra esta vez:
token-new = Nuevo token
token-name = Nombre
token-name-hint = Para qué sirve; por ejemplo: script de despliegue.
token-days = Válido durante
token-days-hint = En días; si se deja vacío, sin límite.
token-add = Crear un token
token-name-wrong = Un token necesita un nombre de una línea.
token-days-wrong = Un token vale durante un número entero de días o sin límite.
token-too-many = Ya tiene todos los tokens que permite su plan. Revoque uno primero.
token-column-name = Nombre
token-column-made = Creado
token-column-used = Último uso
token-column-ends = Caduca
token-never = nunca
token-revoke = Revocar
token-revoke-named = Revocar el token { $name }
copy-token = Copiar el token
token-example = Cómo usarlo
password-title = Cambiar la contraseña
password-old = Contraseña actual
password-new = Nueva contraseña
password-change = Cambiarla
delete-title = Eliminar su cuenta
delete-lead = Se borra todo lo suyo: los secretos que nadie ha abierto, los recibos y los tokens. Los enlaces que haya enviado dejan de funcionar. No se puede deshacer.
delete-sure = Eliminar para siempre la cuenta de { $email }
delete-half = La eliminación ha empezado, pero no ha terminado
delete-half-lead = Su cuenta está cerrada, pero aún no se ha borrado todo. Pida a quien administra este sitio que termine de hacerlo.
deleted = Su cuenta se ha eliminado
deleted-lead = Y, con ella, todo lo suyo.

## Administration

admin-title = Administración
admin-figures = Almacenamiento
figure-unread = Secretos sin abrir
figure-unread-bytes = Sus bytes sellados
figure-unread-bytes-max = Máximo permitido
figure-queue = Cambios a la espera del disco
figure-health = Disco
figure-health-good = se puede escribir
figure-health-bad = no se puede escribir
admin-accounts = Cuentas
admin-plan = Plan
admin-plan-of = Plan de { $email }
admin-set = Asignar
admin-suspend = Suspender
admin-resume = Reactivar
admin-confirm = Confirmar
admin-is-admin = administra
admin-is-suspended = suspendida
admin-is-waiting = pendiente de confirmar
admin-next = Más
admin-invite-title = Invitar a alguien
admin-invite-lead = Quien tenga la dirección puede crear una cuenta con ella, una sola vez y en el plazo de una semana.
admin-invite = Crear una invitación
admin-invitation = Envíe esta dirección a una sola persona:
admin-changed = Cambiado.
admin-not-changed = No se ha podido cambiar: no existe esa cuenta o ese plan.
admin-own = Aquí no puede suspender su propia cuenta.

## First steps

setup-title = Configurar este servidor
setup-lead = Al arrancar, el servidor mostró un código. Con él se crea la cuenta que lo administra. Cada paso se puede omitir y hacer más adelante.
setup-code = Código
setup-code-hint = Tal como apareció, con los guiones.
setup-wrong-code = Ese no es el código. Cambia en cada arranque: use el más reciente.
setup-make = Crear la cuenta
setup-skip = Omitir
setup-next = Continuar
setup-address-title = ¿Cuál es la dirección del sitio?
setup-address-lead = Los enlaces empiezan por esta dirección. Si no se indica, empiezan por la usada para acceder a cada página.
setup-address = Dirección
setup-address-hint = Por ejemplo, https://secrets.example.org o https://example.org/secrets.
setup-address-set = Usar esta dirección
setup-address-wrong = Esa no es una dirección válida. Escríbala así: https://secrets.example.org o https://example.org/secrets.
setup-address-fixed = Está fijada en la configuración del servidor: { $url }
setup-done-title = Listo
setup-done-lead = Guarde una copia de la clave raíz separada de las copias de seguridad de los datos: nadie puede crear otra igual.
setup-finish = Compartir el primer secreto

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Un secreto de { $sender }
mail-share-lead = { $sender } ha compartido un secreto con usted a través de { $site }.
mail-share-lead-unchecked = Alguien que dice tener la dirección { $sender } ha compartido un secreto con usted a través de { $site }. Este sitio no ha comprobado esa dirección.
mail-share-open = Este enlace lo abre una sola vez, hasta el { $until }. Después, el secreto se borra:
mail-share-passphrase = También hace falta una frase de acceso. Quien envía el secreto se la comunica por otra vía: no figura en ningún correo.
mail-share-care = Si no conoce a quien lo envía o no esperaba nada de esa persona, pregúntele antes de abrirlo. El enlace lleva a { $host }, y este sitio nunca pide sus contraseñas.
mail-share-why = Recibe este correo porque quien compartió el secreto pidió a este sitio que le enviara el enlace.
mail-confirm-subject = Confirme su dirección para { $site }
mail-confirm-lead = { $count ->
    [one] Alguien, probablemente usted, ha creado una cuenta en { $site } con esta dirección. Para activarla, siga este enlace en el plazo de { $count } día:
   *[other] Alguien, probablemente usted, ha creado una cuenta en { $site } con esta dirección. Para activarla, siga este enlace en el plazo de { $count } días:
}
mail-confirm-care = Si no ha sido usted, no haga nada: sin este enlace, nadie puede usar la cuenta.
mail-reset-subject = Una contraseña nueva para { $site }
mail-reset-lead = { $count ->
    [one] Alguien, probablemente usted, ha olvidado la contraseña de su cuenta en { $site }. Para elegir otra, siga este enlace en el plazo de { $count } minuto:
   *[other] Alguien, probablemente usted, ha olvidado la contraseña de su cuenta en { $site }. Para elegir otra, siga este enlace en el plazo de { $count } minutos:
}
mail-reset-care = Si no ha sido usted, no haga nada: su contraseña no cambia.
mail-account-why = Recibe este correo porque alguien ha escrito esta dirección en { $site }.
mail-revealed-subject = Su secreto se ha abierto
mail-revealed-lead = El secreto que compartió el { $shared } se abrió el { $at } y se ha borrado.
mail-revealed-care = Si la persona a quien lo envió dice que no lo ha abierto, cambie lo que contenía.
mail-burned-subject = Su secreto se ha destruido
mail-burned-lead = El secreto que compartió el { $shared } se destruyó el { $at }. Nadie lo abrió, y se ha borrado.
mail-expired-subject = Su secreto ha caducado
mail-expired-lead = El secreto que compartió el { $shared } caducó el { $at }. Nadie lo abrió, y se ha borrado.
mail-fate-list = Todo lo que ha compartido:
mail-fate-why = Recibe este correo porque pidió que se le avisara, al compartir este secreto o en su cuenta de { $site }.
mail-test-subject = Prueba de { $site }
mail-test-lead = Quien administra { $site } ha enviado esto para ver si el correo funciona. Si puede leerlo, funciona.
mail-stop = Para no volver a recibir correo de este sitio, siga este enlace:

## Mail: whom a link is mailed to

home-mail = Enviar el enlace por correo a
home-mail-hint = { $count ->
    [one] Una dirección.
   *[other] Hasta { $count } direcciones, separadas por comas.
}
home-notify = Avisarme por correo cuando se abra, se destruya o caduque
refused-recipient = Una de las direcciones no es una dirección de correo. Escríbalas así: nombre@example.org, separadas por comas.
refused-recipients = { $count ->
    [one] Su plan permite { $count } dirección.
   *[other] Su plan permite { $count } direcciones.
}
mail-states = Correo
mail-queued = Pendiente de envío.
mail-retried = Aún sin enviar; se volverá a intentar.
mail-sent = Enviado al servidor de correo.
mail-failed = Sin enviar; ya no se volverá a intentar.
mail-not = Sin enviar: este sitio no envía correo. Envíe usted el enlace.
mail-trouble-unreachable = No se ha podido conectar con el servidor de correo.
mail-trouble-insecure = No se ha podido establecer una conexión segura con el servidor de correo.
mail-trouble-login = El servidor de correo no ha aceptado el nombre y la contraseña de este sitio.
mail-trouble-deferred = El servidor de correo ha pedido que se intente más tarde.
mail-trouble-refused = El servidor de correo ha rechazado el correo.
mail-trouble-letters = El servidor de correo no admite direcciones con esas letras.
mail-trouble-stopped = Esta dirección no quiere recibir correo de este sitio.
mail-trouble-limited = Esta dirección ha recibido muchos correos de este sitio últimamente.
mail-trouble-over = El secreto ya no existía.
mail-trouble-unwritten = Este sitio no ha podido redactar el correo.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Escriba la dirección de su cuenta. Si existe, recibirá un correo con un enlace para elegir otra contraseña.
forgotten-send = Enviarme el enlace
forgotten-sent = Mire su correo
forgotten-sent-lead = Si hay una cuenta con esta dirección, el enlace está en camino. Si no llega, consulte a quien administra este sitio.
reset-title = Elija otra contraseña
reset-lead = En su lista verá qué ha sido de sus secretos, pero no los recibos: están guardados con la contraseña antigua. Todos los tokens de API dejan de valer y se cierran todas sus sesiones.
reset = Guardar la contraseña
reset-done = Su contraseña se ha guardado
reset-done-lead = Úsela para entrar.
slip-over = Este enlace ya no es válido
slip-over-lead = Ha caducado o ya se ha usado. Pida otro.
sign-up-mailed = Mire su correo
sign-up-mailed-lead = Hemos enviado un enlace a su dirección. Con él se activa su cuenta. Si no llega, pídalo otra vez en «He olvidado la contraseña».
address-title = Confirme su dirección
address-lead = Pulse el botón y su cuenta quedará activada.
address-confirm = Confirmar la dirección
address-done = Su dirección está confirmada
address-done-lead = Su cuenta está activada. Ya puede entrar.
notify-title = Correo sobre sus secretos
notify-lead = Vale para lo que comparta a partir de ahora, tanto en las páginas como con programas. Ningún correo dice qué contenía un secreto ni quién lo abrió.
notify = Avisarme por correo cuando un secreto se abra, se destruya o caduque
notify-save = Guardar
notify-saved = Guardado.

## Mail: no more of it

stop-title = No recibir más correo de este sitio
stop-lead = Pulse el botón y este sitio nunca volverá a enviar correo a su dirección, lo pida quien lo pida. Los enlaces que alguien comparta con usted tendrán que llegarle por otra vía, igual que una contraseña nueva para una cuenta de este sitio.
stop = No enviarme más correo
stop-done = Ya no recibirá correo de este sitio
stop-done-lead = Su dirección no se guarda para ello: solo una marca que permite reconocerla.

## Mail: for whoever runs the site

admin-mail = Correo
admin-mail-off = Este sitio no envía correo. Los ajustes están en la sección «mail» de la configuración.
admin-mail-no-address = No se enviará correo hasta que el sitio conozca su propia dirección: indíquela en la configuración, en «site.public_url».
admin-mail-lead = Envíe una prueba y vea qué responde el servidor de correo.
admin-mail-to = Para
admin-mail-test = Enviar una prueba
admin-mail-sent = El servidor de correo ha aceptado la prueba.
admin-mail-kept = La prueba está en la carpeta de correo.
admin-mail-failed = La prueba no se ha enviado.
admin-mail-dialogue = Conversación con el servidor
figure-letters = Correos pendientes de envío
trust-mail = Correo
trust-mail-text = Si hace enviar un enlace por correo, la dirección y el enlace se guardan sellados hasta que el correo se envía o se deja de intentar. Después se sobrescriben en el disco en un plazo de { $within }.

## When it is not certain that something was done

failed-unsure = No hay certeza de que se haya hecho
failed-unsure-lead = No todos los equipos que guardan los secretos de este sitio han respondido a tiempo. No se ha mostrado nada a nadie. Lo más probable es que el secreto siga ahí, pero puede haberse perdido: inténtelo de nuevo dentro de un momento.

## Domains of an account

account-domains = Sus dominios
domains-title = Sus dominios
domains-lead = Los enlaces pueden usar un nombre de host propio. Haga que apunte a este servidor y demuestre que es suyo con un registro en el DNS.
domain-host = Nombre de host
domain-host-hint = Solo el nombre; por ejemplo, secrets.example.org.
domain-add = Añadir el dominio
domain-record = Para demostrar que { $host } es suyo, añada este registro TXT en el DNS del dominio:
domain-record-name = Nombre
domain-record-value = Valor
domain-look = Comprobar ahora
domain-remove = Quitar
domain-remove-care = Los enlaces de { $host } solo se abrirán en { $own }.
domain-remove-sure = Quitar el dominio
domain-proved = En uso: los enlaces pueden usarlo.
domain-proved-until = En uso solo hasta el { $until }, porque falta la prueba. Vuelva a poner el registro.
domain-asked = Aún sin verificar.
domain-missing = Ese registro no existía el { $at }. Un registro nuevo puede tardar unas horas en verse.
domain-wrong = Había un registro con otro valor el { $at }.
domain-unreachable = El DNS del dominio no respondió el { $at }.
domain-held = El registro era correcto el { $at }, pero otra persona también ha verificado este dominio, y lo hizo antes.
domain-refused-shape = Eso no es un nombre de host. Escriba solo el nombre; por ejemplo, secrets.example.org.
domain-refused-confusable = Ese nombre mezcla alfabetos o se parece a otro. Use un solo alfabeto en cada parte del nombre.
domain-refused-own = Esa es la dirección de este mismo sitio. Los enlaces ya la usan de todos modos.
domain-refused-many = { $count ->
    [one] Su plan permite { $count } dominio. Quite primero el que ya tiene.
   *[other] Su plan permite { $count } dominios. Quite uno primero.
}
home-domain = Dominio del enlace
home-domain-hint = El nombre de host con el que empieza el enlace.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = Un servidor suyo recibe un aviso cuando lo que comparta a partir de ahora se abra, se destruya o caduque, y cuando alguien pruebe una frase de acceso incorrecta.
hook-secret = La clave del nuevo webhook, con la que su servidor comprueba quién llama, que solo se muestra esta vez:
hook-address = Dirección
hook-address-hint = Una dirección https:; por ejemplo, https://example.org/hook.
hook-add = Añadir el webhook
hook-test = Enviar una prueba
hook-remove-sure = Quitar el webhook
hook-delivered = El servidor lo ha aceptado.
hook-answered = El servidor ha respondido con el estado { $status }.
hook-unreachable = No se ha podido conectar con el servidor.
hook-insecure = No se ha podido establecer una conexión segura con el servidor.
hook-off = Desactivado, porque las llamadas fallaron demasiado tiempo o el servidor ya no las quiere. Una prueba que funcione lo activa de nuevo.
hook-untold = Esperaban demasiadas llamadas: el servidor no se entera de algo de ese momento. Una prueba que funcione borra esta nota.
hooks-broken = Los webhooks de su cuenta ya no se pueden leer y no se llaman. Quítelos y vuelva a añadirlos.
hook-refused-address = Esa no es una dirección para un webhook. Escríbala como https://example.org/hook, sin nombre ni contraseña.
hook-refused-many = Tiene tantos webhooks como permite su plan. Quite uno primero.
hook-reference = Los webhooks llaman a este secreto { $reference }.

## How a domain looks

brand-link = Cambiar el aspecto
brand-title = Aspecto de { $host }
brand-lead = Lo que se deja vacío es como en el resto de este sitio.
brand-name = Nombre
brand-name-hint = El nombre que las páginas dan al sitio.
brand-accent = Color
brand-accent-hint = El de los enlaces y botones; por ejemplo, #0b5d66. Para las pantallas oscuras se obtiene de él uno más claro.
brand-intro = Texto de la página de inicio
brand-footer = Texto al pie de cada página
brand-support = Enlace de ayuda
brand-support-hint = Una dirección https:, o bien mailto: y una dirección de correo.
brand-language = Idioma para quienes no encuentren aquí el suyo
brand-language-none = Como en el resto de este sitio
brand-logo = Logotipo
brand-logo-hint = PNG, JPEG o WebP, hasta { $size }.
brand-logo-drop = Quitar el logotipo
brand-save = Guardar
brand-saved = Guardado. Este es el aspecto a partir de ahora.
brand-refused-name = { $count ->
    [one] Un nombre es una sola línea de { $count } carácter como máximo.
   *[other] Un nombre es una sola línea de { $count } caracteres como máximo.
}
brand-refused-shape = Escriba el color con # y seis cifras hexadecimales; por ejemplo, #0b5d66.
brand-refused-faint = Cuesta leer un texto de este color en una página clara. { $nearest } es lo bastante oscuro.
brand-refused-text = { $count ->
    [one] Un texto puede tener como máximo { $count } carácter.
   *[other] Un texto puede tener como máximo { $count } caracteres.
}
brand-refused-support = Un enlace de ayuda empieza por https:// o mailto:.
brand-refused-logo = No se ha podido leer el logotipo, o es demasiado grande. Use PNG, JPEG o WebP.
help = Ayuda

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Lo que comparta aquí se guarda en la región { $region } ({ $country }) y en ningún otro lugar.
region-other = Guardarlo en otro lugar:
region-name = { $region } ({ $country })
region-accounts = Cada región tiene sus propias cuentas. Esta es la región { $region }.
trust-region = Dónde se guarda
trust-region-text = En la región { $region } ({ $country }). Nada se transmite a otra región.
receipt-region = Se guarda en la región { $region } ({ $country }).
