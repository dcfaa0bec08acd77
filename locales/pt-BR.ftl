# Brazilian Portuguese. See en.ftl for what each message is for.

## Every page

skip = Ir para o conteúdo
footer = Um segredo fica lacrado até ser aberto (uma única vez), ser destruído ou expirar. Então é apagado.
trust-link = O que este site guarda
nav = Site
nav-sign-in = Entrar
nav-account = Sua conta
nav-admin = Administração
sign-out = Sair
language = Idioma
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
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
under-a-minute = menos de um minuto
bytes = { $count ->
    [one] { $size } byte
   *[other] { $size } bytes
}

## Sharing

home-title = Compartilhar um segredo
home-title-refused = Ainda não compartilhado
home-headline = Compartilhe um segredo que só abre uma vez
home-lead = Cole uma senha ou uma chave e receba um link. A primeira pessoa que o abrir verá o segredo; depois disso, ele deixará de existir.
home-refused = Nada foi compartilhado, e o que você digitou continua aqui.
secret = Segredo
secret-hint = Texto de até { $size }. Fica guardado exatamente como está.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> cria o link. Logo depois de colar, basta <kbd>Enter</kbd>.
secret-pasted = Colado. Pressione Enter, e o link estará na área de transferência.
secret-used = Usado: { $used } de { $size }.
secret-over = São { $used }, mais do que este site aceita: { $size }. Nada foi cortado; encurte o texto, por favor.
lifetime = Pode ser aberto por
lifetime-hint = Depois disso, é apagado sem ninguém ler.
lifetime-until = Até { $until }.
passphrase-weak = Fraca: poucas tentativas bastam para adivinhar.
passphrase-fair = Razoável: resiste, porque as tentativas erradas são contadas.
passphrase-strong = Forte.
passphrase = Frase-senha
optional = (opcional)
passphrase-hint = Informe por um meio diferente do usado para o link.
passphrase-show = Mostrar a frase-senha
caps-lock = O Caps Lock está ativado.
create = Criar o link
creating = Criando o link…
unsent = Não foi possível acessar o site. Nada se perdeu: o que você digitou continua aqui. Pode ser que tenha chegado mesmo assim e que o segredo fique guardado duas vezes; ninguém tem o outro link.
generate-summary = Gerar uma senha
generate-kind = Formada por
generate-kind-all = letras, números e símbolos
generate-kind-letters = letras e números
generate-kind-digits = números
generate-kind-words = palavras que dá para ler em voz alta
generate-length = Tamanho
generate-length-hint = Em caracteres; no caso de palavras, em sílabas de duas letras.
generate = Inserir uma
generate-passphrase = Usar uma como frase-senha
generated-weak = Esta é fraca: um computador a descobre em menos de um dia. Aumente o tamanho.
generated-fair = Esta é boa onde tentativas erradas levam a um bloqueio, e fraca demais onde alguém possa tentar offline.
generated-strong = Esta é forte: ninguém a descobre.
refused-empty = Ainda não há nenhum segredo.
refused-nul = O segredo contém um caractere NUL, e muitos programas o cortariam nesse ponto.
refused-large = O segredo passa do máximo: { $size }.
refused-lifetime = Esse prazo não está entre os que aparecem abaixo.
refused-domain = Esse nome de host não pode mais ser usado em links. Escolha outro.
refused-passphrase-short = { $count ->
    [one] A frase-senha precisa ter pelo menos { $count } caractere.
   *[other] A frase-senha precisa ter pelo menos { $count } caracteres.
}
refused-passphrase-long = { $count ->
    [one] A frase-senha pode ter no máximo { $count } caractere.
   *[other] A frase-senha pode ter no máximo { $count } caracteres.
}
refused-accounts-only = Neste site, só quem tem conta pode compartilhar. Entre na sua primeiro.
refused-signed-out = Sua sessão foi encerrada nesse meio-tempo. Entre de novo em outra aba ou compartilhe sem a sua conta.
refused-limited = Segredos demais vieram de você ou da sua rede nos últimos tempos. Tempo de espera: { $left }.
refused-full = Este site já guarda todos os segredos não abertos que pode. Os que ele guarda estão seguros.
refused-busy = Há atividade demais no momento. Tente de novo daqui a pouco.

## The sender's receipt

receipt-ready = Seu link está pronto
receipt-unread = Ainda não aberto
receipt-revealed = Seu segredo foi aberto
receipt-burned = Seu segredo foi destruído
receipt-expired = Seu segredo expirou
receipt-stranger = Este é o recibo de quem compartilhou o segredo
receipt-stranger-lead = <strong>Este é o recibo de quem compartilhou o segredo.</strong> Ele nunca mostra o segredo nem o link. Se alguém enviou este endereço a você no lugar do segredo, peça a essa pessoa o link do segredo.
receipt-sender-lead = Envie o link a uma só pessoa: ele abre <strong>uma vez</strong>. Esta página avisa quando.
receipt-none-lead = Envie o link a uma só pessoa: ele abre <strong>uma vez</strong>. Este site só guarda recibos de quem tem conta. Copie o link agora: esta página não pode ser mostrada de novo.
receipt-over-lead = O link não abre mais nada, e o segredo foi apagado daqui.
link = Link para enviar
link-hint = Para copiar: <kbd>Ctrl</kbd> <kbd>C</kbd>, ou <kbd>⌘</kbd> no Mac.
copy-link = Copiar o link
copied = Copiado.
copy-failed = O navegador não permitiu copiar. O texto está selecionado: pressione Ctrl e C, ou ⌘ e C no Mac.
link-copied = O link está na área de transferência.
link-not-copied = O navegador não permitiu copiar o link. Ele está selecionado abaixo: pressione Ctrl e C, ou ⌘ e C no Mac.
qr-summary = Código QR
qr-text = Código QR do link
qr-download = Baixar o código QR
link-language = Idioma do link
link-language-hint = A página de quem recebe e a mensagem abaixo ficam nesse idioma.
link-language-any = o do navegador de quem recebe
link-language-set = Usar este idioma
message-summary = Mensagem para enviar junto
message = Mensagem
message-hint = Altere como quiser; depois copie ou envie.
message-text = Estou compartilhando um segredo com você. O link abre uma única vez, até { $until }: { $link }
message-text-passphrase = Estou compartilhando um segredo com você. O link abre uma única vez, até { $until }, com a frase-senha que vou informar por outro meio: { $link }
copy-message = Copiar a mensagem
mail-message = Enviar por e-mail
share-message = Compartilhar…
timeline = O que aconteceu
event-shared = Compartilhado
event-seen = Link visto pela primeira vez
event-seen-note = { $count ->
    [one] { $count } vez no total
   *[other] { $count } vezes no total
}
event-until = Pode ser aberto até
event-until-note = Tempo restante: { $left }
event-revealed = Aberto e apagado
event-burned = Destruído sem ser aberto
event-expired = Expirado sem ser aberto
protected = Protegido por uma frase-senha.
unprotected = Sem proteção por frase-senha.
mailed-to = Para { $addresses }.
receipt-ends = Este recibo fica guardado até
keep-summary = Guardar este recibo
keep-text = Você pode ver esta página enquanto o navegador estiver aberto, e só para os últimos sessenta segredos. Para voltar mais tarde, guarde o endereço do recibo. Não envie esse endereço a ninguém: envie o link.
keep-link = Endereço do recibo
print = Imprimir
share-another = Compartilhar outro segredo
burn-summary = Destruir este segredo
burn-title = Destruir este segredo?
burn-lead = Ninguém mais vai conseguir abrir o link. Isso não pode ser desfeito.
burn-passphrase-hint = A que protege o segredo.
burn = Destruir…
burn-sure = Destruir para sempre
burn-keep = Manter e voltar ao recibo
burn-nothing = Não havia mais nada para destruir.
burn-wrong = Essa não é a frase-senha. Nada foi destruído: o link ainda funciona.
burn-missing = Para destruir este segredo é preciso a frase-senha que o protege. Nada foi destruído: o link ainda funciona.
no-receipt = Não há nenhum recibo aqui
no-receipt-lead = Os recibos ficam guardados pelo dobro do prazo do segredo. Se você esperava encontrar um, confira se o endereço está completo.
no-shared-lead = Esta página é para quem compartilhou o segredo, no navegador em que o fez. Se alguém enviou este endereço a você, peça a essa pessoa o link do segredo.

## Opening

confirm-title = Um segredo para você
confirm-headline = Alguém compartilhou um segredo com você
confirm-lead = { $site } guarda este segredo para você. Ele só pode ser aberto <strong>uma vez</strong> e depois é apagado daqui; por isso, tenha à mão um lugar seguro.
confirm-lead-host = { $site }, em { $host }, guarda este segredo para você. Ele só pode ser aberto <strong>uma vez</strong> e depois é apagado daqui; por isso, tenha à mão um lugar seguro.
confirm-passphrase-hint = Quem enviou o segredo informa a frase-senha por outro meio.
open = Abrir o segredo
confirm-until = Pode ser aberto até
confirm-left = (tempo restante: { $left })
confirm-wrong = { $count ->
    [one] Essa não é a frase-senha. Nada foi aberto nem apagado: o segredo continua aqui. Com mais { $count } tentativa errada, ele fica bloqueado por um tempo.
   *[other] Essa não é a frase-senha. Nada foi aberto nem apagado: o segredo continua aqui. Com mais { $count } tentativas erradas, ele fica bloqueado por um tempo.
}
confirm-missing = Falta a frase-senha deste segredo. Nada foi aberto nem apagado.
confirm-stale = Esta página ficou aberta por tempo demais ou foi enviada duas vezes. Nada foi aberto: clique no botão de novo.
sure-headline = Abrir agora?
sure-lead = Programas que verificam e-mails seguem links e clicam em botões, e um segredo só abre uma vez. Por isso, confirme que é você.
sure-legend = O que você quer fazer?
sure-closed = Deixar fechado
sure-open = Mostrar o segredo, uma única vez
sure-unsure = Não sei o que é isto
sure = Continuar
revealed-title = O segredo
revealed-headline = Aqui está o segredo
revealed-lead = Ele foi apagado do servidor ({ $time }). Guarde-o em um lugar seguro: esta página não pode ser aberta de novo.
copy-secret = Copiar
secret-copied = O segredo está na área de transferência.
download = Baixar
hide = Ocultar
show = Mostrar
wrap = Quebrar linhas
hidden-note = Oculto depois de um tempo, caso alguém esteja olhando. Nada se perdeu.
revealed-close = Feche esta página quando o segredo estiver em um lugar seguro.
gone-title = Não disponível
gone-headline = Este link não está disponível
gone-lead = Você não fez nada de errado. Um link abre uma única vez e por tempo limitado, e este site não diz a ninguém quais links existiram.
gone-ask = Se você esperava um segredo, peça um novo link a quem o enviou:
gone-message = O link que você me enviou não está disponível. Você pode compartilhar o segredo de novo e me enviar um novo link?

## When something cannot be done

failed-form = O formulário não chegou inteiro
failed-form-large = Isso é mais do que este site aceita
failed-form-slow = O formulário demorou demais para chegar
failed-form-busy = Há atividade demais no momento
failed-form-lead = Nada foi compartilhado, aberto nem destruído. Volte: o navegador ainda tem o que você digitou.
failed-foreign = Este formulário veio de outro site
failed-foreign-lead = Ou é anterior à última vez que você entrou na conta. Nada foi compartilhado, aberto, destruído nem alterado. Abra a página de novo e tente por lá.
failed-page = Esta página não existe
failed-page-lead = Se você seguiu um link, confira se ele está completo: é fácil perder os últimos caracteres.
failed-method = Esta página não pode fazer isso
failed-method-lead = Nada foi compartilhado, aberto nem destruído.
failed-locked = Frase-senha errada vezes demais
failed-locked-lead = O segredo está seguro e não foi aberto. Para protegê-lo, nenhuma frase-senha é aceita por enquanto. Tempo de espera: { $left }.
failed-limited = Solicitações demais
failed-limited-lead = Solicitações demais vieram de você ou da sua rede nos últimos tempos. Nada foi aberto, destruído nem perdido. Tempo de espera: { $left }.
failed-accounts = Isso é só para quem tem conta
failed-accounts-lead = Nada foi compartilhado, aberto nem destruído. Neste site, só quem tem conta pode fazer isso.
failed-now = Não é possível fazer isso no momento
failed-reference = Se for relatar o problema, informe: { $reference }
failed-now-lead = Nada foi aberto, destruído nem perdido. Volte e tente de novo daqui a pouco.

## What this site keeps

trust-title = O que este site guarda
trust-lead = O que fica guardado, por quanto tempo e com qual chave. Estas são as configurações em vigor neste momento.
trust-kept = De um segredo
trust-kept-text = Os bytes lacrados, quando foi compartilhado, até quando pode ser aberto e o que aconteceu com ele. Nem o texto, nem o link, nem o nome de quem o abre.
trust-key = A chave do segredo
trust-key-text = Está no link e não fica guardada em lugar nenhum. Uma cópia de tudo o que este site tem não permite ler nenhum segredo que ainda esteja fechado.
trust-erased = Depois de aberto
trust-erased-text = Os bytes do segredo são sobrescritos no disco em até { $within }, assim como quando ele é destruído ou expira.
trust-longest = Não aberto
trust-longest-text = O que você compartilha fica guardado por { $longest } no máximo, e o recibo, pelo dobro do prazo escolhido.
trust-size = Tamanho máximo de um segredo
trust-root = Chave raiz em uso
trust-version = Glimpse
trust-clock = Página gerada em

## Accounts

email = E-mail
password = Senha
password-hint = { $count ->
    [one] Pelo menos { $count } caractere.
   *[other] Pelo menos { $count } caracteres.
}
sign-in-title = Entrar
sign-in = Entrar
sign-in-wrong = Esse e-mail e essa senha não combinam, ou a conta não está ativa.
sign-in-forgotten = Esqueci a senha
sign-in-to-sign-up = Criar uma conta
forgotten = Senha esquecida
forgotten-lead = Este site não envia e-mails. Peça a quem o administra que redefina sua senha. Essa pessoa não consegue ler o que você compartilhou, e você também não encontrará mais os recibos: eles estão guardados com a senha antiga.
sign-up-title = Criar uma conta
sign-up-lead = Com uma conta, você vê o que compartilhou, pode compartilhar mais e por mais tempo, e usar a API.
sign-up = Criar a conta
sign-up-invitation-label = Convite
sign-up-invitation-hint = Inteiro, como você o recebeu.
sign-up-address = Isso não é um endereço de e-mail. Escreva assim: nome@example.org.
sign-up-taken = Já existe uma conta com este endereço.
sign-up-invitation = Este convite não vale mais. Peça outro.
sign-up-closed = As contas são criadas por quem administra este site
sign-up-closed-lead = Peça uma a essa pessoa. Para compartilhar e abrir, não é preciso ter conta.
sign-up-waiting = Sua conta foi criada
sign-up-waiting-lead = Antes de ativá-la, quem administra este site confirma o seu endereço. Depois disso, você pode entrar.
password-weak = Essa senha é curta demais ou fácil demais de adivinhar.
password-wrong = Essa não é a sua senha. Nada foi alterado.
password-changed = Sua senha foi alterada. Suas outras sessões foram encerradas.
account-title = O que você compartilhou
account-lead = Você entrou como { $email }. O que foi compartilhado fica nesta lista até o recibo expirar.
account-none = Ainda não há nada aqui.
account-tokens = Tokens de API
account-password = Alterar a senha
account-delete = Excluir a conta
account-csv = Baixar em CSV
filter = Mostrar
filter-all = todos
state-unread = não aberto
state-revealed = aberto
state-burned = destruído
state-expired = expirado
column-shared = Compartilhado
column-until = Até
column-state = Status
column-to = Para
column-receipt = Recibo
column-pick = Destruir
pick-all = Todos
pick = Destruir o segredo compartilhado em { $at }
receipt-of = Recibo do segredo compartilhado em { $at }
receipt-lost = guardado com uma senha antiga
needs-passphrase = precisa da frase-senha
burn-picked = Destruir os marcados
burned-some = { $count ->
    [one] { $count } segredo foi destruído.
   *[other] { $count } segredos foram destruídos.
}
burned-not = { $count ->
    [one] Não foi possível destruir { $count }: foi aberto nesse meio-tempo ou precisa da frase-senha.
   *[other] Não foi possível destruir { $count }: foram abertos nesse meio-tempo ou precisam da frase-senha.
}
tokens-title = Tokens de API
tokens-lead = Um token faz as vezes da sua senha em scripts e programas. Ele compartilha, lista e destrói em seu nome.
token-made = Seu novo token, mostrado só desta vez:
token-new = Novo token
token-name = Nome
token-name-hint = Para que serve; por exemplo: script de deploy.
token-days = Válido por
token-days-hint = Em dias; se ficar vazio, sem limite.
token-add = Criar um token
token-name-wrong = Um token precisa de um nome de uma linha.
token-days-wrong = Um token vale por um número inteiro de dias ou sem limite.
token-too-many = Você já tem todos os tokens que o seu plano permite. Revogue um primeiro.
token-column-name = Nome
token-column-made = Criado
token-column-used = Último uso
token-column-ends = Expira
token-never = nunca
token-revoke = Revogar
token-revoke-named = Revogar o token { $name }
copy-token = Copiar o token
token-example = Como usar
password-title = Alterar a senha
password-old = Senha atual
password-new = Nova senha
password-change = Alterar
delete-title = Excluir sua conta
delete-lead = Tudo o que é seu é apagado: segredos que ninguém abriu, recibos, tokens. Os links que você enviou deixam de funcionar. Isso não pode ser desfeito.
delete-sure = Excluir para sempre a conta de { $email }
delete-half = A exclusão começou, mas não terminou
delete-half-lead = Sua conta está fechada, mas nem tudo foi apagado ainda. Peça a quem administra este site que conclua a exclusão.
deleted = Sua conta foi excluída
deleted-lead = E, com ela, tudo o que era seu.

## Administration

admin-title = Administração
admin-figures = Armazenamento
figure-unread = Segredos não abertos
figure-unread-bytes = Seus bytes lacrados
figure-unread-bytes-max = Máximo permitido
figure-queue = Mudanças aguardando o disco
figure-health = Disco
figure-health-good = aceita gravações
figure-health-bad = não aceita gravações
admin-accounts = Contas
admin-plan = Plano
admin-plan-of = Plano de { $email }
admin-set = Definir
admin-suspend = Suspender
admin-resume = Reativar
admin-confirm = Confirmar
admin-is-admin = administra
admin-is-suspended = suspensa
admin-is-waiting = aguarda confirmação
admin-next = Mais
admin-invite-title = Convidar alguém
admin-invite-lead = Quem tiver o endereço pode criar uma conta com ele, uma única vez, no prazo de uma semana.
admin-invite = Criar um convite
admin-invitation = Envie este endereço a uma só pessoa:
admin-changed = Alterado.
admin-not-changed = Não foi possível alterar: essa conta ou esse plano não existe.
admin-own = Você não pode suspender a própria conta aqui.

## First steps

setup-title = Configurar este servidor
setup-lead = Ao iniciar, o servidor mostrou um código. Com ele, você cria a conta que o administra. Cada passo pode ser pulado e feito mais tarde.
setup-code = Código
setup-code-hint = Como foi mostrado, com os hifens.
setup-wrong-code = Esse não é o código. Ele muda a cada início do servidor: use o mais recente.
setup-make = Criar a conta
setup-skip = Pular
setup-next = Continuar
setup-address-title = Qual é o endereço do site?
setup-address-lead = Os links começam com este endereço. Sem ele, começam com o que foi usado para acessar cada página.
setup-address = Endereço
setup-address-hint = Por exemplo, https://secrets.example.org ou https://example.org/secrets.
setup-address-set = Usar este endereço
setup-address-wrong = Isso não é um endereço válido. Escreva assim: https://secrets.example.org ou https://example.org/secrets.
setup-address-fixed = Está definido na configuração do servidor: { $url }
setup-done-title = Pronto
setup-done-lead = Guarde uma cópia da chave raiz separada dos backups dos dados: ninguém consegue criar outra igual.
setup-finish = Compartilhar o primeiro segredo

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Um segredo de { $sender }
mail-share-lead = { $sender } compartilhou um segredo com você por meio de { $site }.
mail-share-lead-unchecked = Alguém que diz ter o endereço { $sender } compartilhou um segredo com você por meio de { $site }. Este site não verificou esse endereço.
mail-share-open = Este link abre o segredo uma única vez, até { $until }. Depois, o segredo é apagado:
mail-share-passphrase = Também é preciso uma frase-senha. Quem enviou o segredo informa a frase-senha por outro meio: ela não está em nenhum e-mail.
mail-share-care = Se você não conhece quem enviou ou não esperava nada dessa pessoa, pergunte a ela antes de abrir. O link leva a { $host }, e este site nunca pede suas senhas.
mail-share-why = Você recebeu este e-mail porque quem compartilhou o segredo pediu a este site que enviasse o link a você.
mail-confirm-subject = Confirme seu endereço para { $site }
mail-confirm-lead = { $count ->
    [one] Alguém, provavelmente você, criou uma conta em { $site } com este endereço. Para ativar a conta, acesse este link em até { $count } dia:
   *[other] Alguém, provavelmente você, criou uma conta em { $site } com este endereço. Para ativar a conta, acesse este link em até { $count } dias:
}
mail-confirm-care = Se não foi você, não faça nada: sem este link, ninguém consegue usar a conta.
mail-reset-subject = Uma nova senha para { $site }
mail-reset-lead = { $count ->
    [one] Alguém, provavelmente você, esqueceu a senha da sua conta em { $site }. Para escolher uma nova, acesse este link em até { $count } minuto:
   *[other] Alguém, provavelmente você, esqueceu a senha da sua conta em { $site }. Para escolher uma nova, acesse este link em até { $count } minutos:
}
mail-reset-care = Se não foi você, não faça nada: sua senha continua a mesma.
mail-account-why = Você recebeu este e-mail porque alguém digitou este endereço em { $site }.
mail-revealed-subject = Seu segredo foi aberto
mail-revealed-lead = O segredo que você compartilhou em { $shared } foi aberto em { $at } e apagado.
mail-revealed-care = Se a pessoa que deveria recebê-lo disser que não o abriu, troque o que ele continha.
mail-burned-subject = Seu segredo foi destruído
mail-burned-lead = O segredo que você compartilhou em { $shared } foi destruído em { $at }. Ninguém o abriu, e ele foi apagado.
mail-expired-subject = Seu segredo expirou
mail-expired-lead = O segredo que você compartilhou em { $shared } expirou em { $at }. Ninguém o abriu, e ele foi apagado.
mail-fate-list = Tudo o que você compartilhou:
mail-fate-why = Você recebeu este e-mail porque pediu um aviso, ao compartilhar este segredo ou na sua conta em { $site }.
mail-test-subject = Teste de { $site }
mail-test-lead = Quem administra { $site } enviou este e-mail para ver se o envio funciona. Se você consegue ler, funciona.
mail-stop = Para nunca mais receber e-mails deste site, acesse este link:

## Mail: whom a link is mailed to

home-mail = Enviar o link por e-mail para
home-mail-hint = { $count ->
    [one] { $count } endereço.
   *[other] Até { $count } endereços, separados por vírgulas.
}
home-notify = Avisar por e-mail quando ele for aberto, destruído ou expirar
refused-recipient = Um dos endereços não é um endereço de e-mail. Escreva assim: nome@example.org, com vírgulas entre eles.
refused-recipients = { $count ->
    [one] Seu plano permite { $count } endereço.
   *[other] Seu plano permite { $count } endereços.
}
mail-states = E-mail
mail-queued = Aguardando envio.
mail-retried = Ainda não enviado; haverá nova tentativa.
mail-sent = Enviado ao servidor de e-mail.
mail-failed = Não enviado; não haverá nova tentativa.
mail-not = Não enviado: este site não envia e-mails. Envie o link por conta própria.
mail-trouble-unreachable = Não foi possível acessar o servidor de e-mail.
mail-trouble-insecure = Não foi possível estabelecer uma conexão segura com o servidor de e-mail.
mail-trouble-login = O servidor de e-mail não aceitou o nome e a senha deste site.
mail-trouble-deferred = O servidor de e-mail pediu para tentar de novo mais tarde.
mail-trouble-refused = O servidor de e-mail recusou o e-mail.
mail-trouble-letters = O servidor de e-mail não aceita endereços com essas letras.
mail-trouble-stopped = Este endereço não quer receber e-mails deste site.
mail-trouble-limited = Este endereço recebeu muitos e-mails deste site nos últimos tempos.
mail-trouble-over = O segredo já não existia.
mail-trouble-unwritten = Este site não conseguiu gerar o e-mail.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Digite o endereço da sua conta. Se ela existir, você receberá um e-mail com um link para escolher uma nova senha.
forgotten-send = Enviar o link para mim
forgotten-sent = Veja seu e-mail
forgotten-sent-lead = Se houver uma conta com este endereço, um link está a caminho. Se ele não chegar, fale com quem administra este site.
reset-title = Escolha uma nova senha
reset-lead = Na sua lista, você verá o que aconteceu com seus segredos, mas não os recibos: eles estão guardados com a senha antiga. Todos os tokens de API deixam de valer, e todas as suas sessões são encerradas.
reset = Salvar a nova senha
reset-done = Sua senha foi salva
reset-done-lead = Entre com ela.
slip-over = Este link não vale mais
slip-over-lead = Ele expirou ou já foi usado. Peça outro.
sign-up-mailed = Veja seu e-mail
sign-up-mailed-lead = Enviamos um link para o seu endereço. Ele ativa a sua conta. Se não chegar, peça de novo em “Esqueci a senha”.
address-title = Confirme seu endereço
address-lead = Clique no botão, e sua conta será ativada.
address-confirm = Confirmar o endereço
address-done = Seu endereço foi confirmado
address-done-lead = Sua conta está ativa. Você já pode entrar.
notify-title = E-mails sobre seus segredos
notify-lead = Vale para o que você compartilhar a partir de agora, tanto nas páginas quanto com programas. Nenhum e-mail diz o que havia em um segredo nem quem o abriu.
notify = Avisar por e-mail quando um segredo for aberto, destruído ou expirar
notify-save = Salvar
notify-saved = Salvo.

## Mail: no more of it

stop-title = Não receber mais e-mails deste site
stop-lead = Clique no botão, e este site nunca mais enviará e-mails ao seu endereço, seja quem for que peça. Os links que compartilharem com você precisarão chegar por outro meio, assim como uma nova senha para uma conta daqui.
stop = Não enviar mais e-mails
stop-done = Você não receberá mais e-mails deste site
stop-done-lead = Seu endereço não fica guardado para isso: apenas uma marca que permite reconhecê-lo.

## Mail: for whoever runs the site

admin-mail = E-mail
admin-mail-off = Este site não envia e-mails. As configurações estão na seção “mail” do arquivo de configuração.
admin-mail-no-address = Nenhum e-mail será enviado até que o site saiba o próprio endereço: defina-o no arquivo de configuração, em “site.public_url”.
admin-mail-lead = Envie um teste e veja o que o servidor de e-mail responde.
admin-mail-to = Para
admin-mail-test = Enviar um teste
admin-mail-sent = O servidor de e-mail aceitou o teste.
admin-mail-kept = O teste está na pasta de e-mails.
admin-mail-failed = O teste não foi enviado.
admin-mail-dialogue = Diálogo com o servidor
figure-letters = E-mails aguardando envio
trust-mail = E-mail
trust-mail-text = Se você pedir o envio de um link por e-mail, o endereço e o link ficam guardados, lacrados, até o e-mail ser enviado ou as tentativas terminarem. Depois, são sobrescritos no disco em até { $within }.

## When it is not certain that something was done

failed-unsure = Não há certeza de que isso foi feito
failed-unsure-lead = Nem todos os computadores que guardam os segredos deste site responderam a tempo. Nada foi mostrado a ninguém. O mais provável é que o segredo ainda esteja lá, mas ele pode ter se perdido: tente de novo daqui a pouco.

## Domains of an account

account-domains = Seus domínios
domains-title = Seus domínios
domains-lead = Os links podem usar um nome de host seu. Aponte-o para este servidor e comprove que ele é seu com um registro no DNS.
domain-host = Nome de host
domain-host-hint = Apenas o nome; por exemplo, secrets.example.org.
domain-add = Adicionar o domínio
domain-record = Para comprovar que { $host } é seu, adicione este registro TXT ao DNS do domínio:
domain-record-name = Nome
domain-record-value = Valor
domain-look = Verificar agora
domain-remove = Remover
domain-remove-care = Os links em { $host } só abrirão em { $own }.
domain-remove-sure = Remover o domínio
domain-proved = Em uso: os links podem usá-lo.
domain-proved-until = Em uso só até { $until }, porque falta a comprovação. Adicione o registro de novo.
domain-asked = Ainda não comprovado.
domain-missing = Em { $at }, esse registro não existia. Um registro novo pode levar algumas horas para aparecer.
domain-wrong = Em { $at }, havia um registro com outro valor.
domain-unreachable = Em { $at }, o DNS do domínio não respondeu.
domain-held = Em { $at }, o registro estava certo, mas outra pessoa também comprovou que este domínio é dela, e fez isso primeiro.
domain-refused-shape = Isso não é um nome de host. Escreva apenas o nome; por exemplo, secrets.example.org.
domain-refused-confusable = Esse nome mistura alfabetos ou se parece com outro. Use um só alfabeto em cada parte do nome.
domain-refused-own = Esse é o endereço deste próprio site. Os links já o usam de qualquer forma.
domain-refused-many = { $count ->
    [one] Seu plano permite { $count } domínio. Primeiro, remova o que você já tem.
   *[other] Seu plano permite { $count } domínios. Remova um primeiro.
}
home-domain = Domínio do link
home-domain-hint = O nome de host com que o link começa.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = Um servidor seu é avisado quando o que você compartilhar a partir de agora for aberto, destruído ou expirar, e quando alguém tentar uma frase-senha errada.
hook-secret = A chave do novo webhook, com a qual seu servidor verifica quem chama, mostrada só desta vez:
hook-address = Endereço
hook-address-hint = Um endereço https:; por exemplo, https://example.org/hook.
hook-add = Adicionar o webhook
hook-test = Enviar um teste
hook-remove-sure = Remover o webhook
hook-delivered = O servidor aceitou.
hook-answered = O servidor respondeu com o status { $status }.
hook-unreachable = Não foi possível acessar o servidor.
hook-insecure = Não foi possível estabelecer uma conexão segura com o servidor.
hook-off = Desligado, porque as chamadas falharam por tempo demais ou o servidor não as quer mais. Um teste que funcione liga de novo.
hook-untold = Havia chamadas demais esperando: o servidor não fica sabendo de algo daquele momento. Um teste que funcione apaga esta nota.
hooks-broken = Os webhooks da sua conta não podem mais ser lidos e não são chamados. Remova-os e adicione-os de novo.
hook-refused-address = Esse não é um endereço para um webhook. Escreva como https://example.org/hook, sem nome e senha.
hook-refused-many = Você tem tantos webhooks quanto seu plano permite. Remova um primeiro.
hook-reference = Os webhooks chamam este segredo de { $reference }.

## How a domain looks

brand-link = Alterar a aparência
brand-title = Aparência de { $host }
brand-lead = O que ficar vazio será como no restante deste site.
brand-name = Nome
brand-name-hint = O nome que as páginas dão ao site.
brand-accent = Cor
brand-accent-hint = A dos links e botões; por exemplo, #0b5d66. Para telas escuras, uma cor mais clara é gerada a partir dela.
brand-intro = Texto da página inicial
brand-footer = Texto no rodapé de todas as páginas
brand-support = Link de ajuda
brand-support-hint = Um endereço https:, ou mailto: e um endereço de e-mail.
brand-language = Idioma para quem não encontrar o seu
brand-language-none = Como no restante deste site
brand-logo = Logotipo
brand-logo-hint = PNG, JPEG ou WebP, até { $size }.
brand-logo-drop = Remover o logotipo
brand-save = Salvar
brand-saved = Salvo. Esta é a aparência a partir de agora.
brand-refused-name = { $count ->
    [one] Um nome é uma única linha de no máximo { $count } caractere.
   *[other] Um nome é uma única linha de no máximo { $count } caracteres.
}
brand-refused-shape = Escreva a cor com # e seis dígitos hexadecimais; por exemplo, #0b5d66.
brand-refused-faint = Um texto nesta cor é difícil de ler em uma página clara. A cor { $nearest } é escura o bastante.
brand-refused-text = { $count ->
    [one] Um texto pode ter no máximo { $count } caractere.
   *[other] Um texto pode ter no máximo { $count } caracteres.
}
brand-refused-support = Um link de ajuda começa com https:// ou mailto:.
brand-refused-logo = Não foi possível ler o logotipo, ou ele é grande demais. Use PNG, JPEG ou WebP.
help = Ajuda

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = O que você compartilha aqui fica guardado na região { $region } ({ $country }) e em nenhum outro lugar.
region-other = Guardar em outro lugar:
region-name = { $region } ({ $country })
region-accounts = Cada região tem as próprias contas. Esta é a região { $region }.
trust-region = Onde fica guardado
trust-region-text = Na região { $region } ({ $country }). Nada é repassado a outra região.
receipt-region = Fica guardado na região { $region } ({ $country }).
