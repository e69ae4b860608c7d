<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AddButton</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Comment, opportunity and more</source>
        <translation>Comentario, oportunidad y más</translation>
    </message>
    <message>
        <source>Comment, opportunity and more. Hold it to speak.</source>
        <translation>Comentario, oportunidad y más. Manténgalo para hablar.</translation>
    </message>
</context>
<context>
    <name>AddSheet</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
</context>
<context>
    <name>AmountStepper</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Less: %1</source>
        <translation>Menos: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Más: %1</translation>
    </message>
</context>
<context>
    <name>AnswerBlock</name>
    <message>
        <source>What did the customer say?</source>
        <translation>¿Qué dijo el cliente?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>Tiene una pregunta</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
</context>
<context>
    <name>AwayLine</name>
    <message>
        <source>Away</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>Ausente desde</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Ausente hasta</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>Not away</source>
        <translation>No está ausente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <translation>Oportunidades</translation>
    </message>
    <message>
        <source>What the crews notice comes in here.</source>
        <translation>Aquí llega lo que notan las cuadrillas.</translation>
    </message>
    <message>
        <source>No opportunities yet</source>
        <translation>Todavía no hay oportunidades</translation>
    </message>
    <message>
        <source>The board could not be read</source>
        <translation>No se pudo leer el tablero</translation>
    </message>
    <message>
        <source>Stages before</source>
        <translation>Etapas anteriores</translation>
    </message>
    <message>
        <source>Stages after</source>
        <translation>Etapas siguientes</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
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
        <translation>Para mirar hoy</translation>
    </message>
    <message>
        <source>Refer it</source>
        <translation>Avisar de ello</translation>
    </message>
    <message>
        <source>Look again later</source>
        <translation>Mirar más adelante</translation>
    </message>
    <message>
        <source>It is fine, nothing to do</source>
        <translation>Está bien, nada que hacer</translation>
    </message>
</context>
<context>
    <name>CalmCard</name>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Let them finish. Thank them for saying it.</source>
        <translation>Déjele terminar. Dé las gracias por decirlo.</translation>
    </message>
    <message>
        <source>Say it back</source>
        <translation>Repetirlo</translation>
    </message>
    <message>
        <source>“You said … Is that right?” Then you both mean the same.</source>
        <translation>«Usted dijo… ¿Es así?» Así los dos hablan de lo mismo.</translation>
    </message>
    <message>
        <source>Explain the steps</source>
        <translation>Explicar los pasos</translation>
    </message>
    <message>
        <source>What happens now, and who does it.</source>
        <translation>Qué pasa ahora y quién lo hace.</translation>
    </message>
    <message>
        <source>Say when they hear from us</source>
        <translation>Decir cuándo sabrá de nosotros</translation>
    </message>
    <message>
        <source>Who calls, and by when. We keep it.</source>
        <translation>Quién llama y hasta cuándo. Se cumple.</translation>
    </message>
    <message>
        <source>First the customer, then the problem</source>
        <translation>Primero el cliente, luego el problema</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Ask how it is now</source>
        <translation>Preguntar cómo está ahora</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>%1: all that is known</source>
        <comment>%1 is a customer</comment>
        <translation>%1: todo lo que se sabe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This case is not on this device</source>
        <translation>Este caso no está en este dispositivo</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Lo que ha pasado hasta ahora</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The customer says it is not good</source>
        <translation>El cliente dice que no está bien</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <comment>%1 is the number of a case</comment>
        <translation>%1 está cerrado</translation>
    </message>
    <message>
        <source>The office has it already. Say the next step instead.</source>
        <translation>La oficina ya lo tiene. Anote el paso siguiente.</translation>
    </message>
</context>
<context>
    <name>CaseStepNode</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>por venir</translation>
    </message>
</context>
<context>
    <name>CaseStepPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This case is not on this device</source>
        <translation>Este caso no está en este dispositivo</translation>
    </message>
    <message>
        <source>In the customer’s words</source>
        <translation>En palabras del cliente</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Has the customer got what was promised?</source>
        <translation>¿Ha recibido el cliente lo prometido?</translation>
    </message>
    <message>
        <source>Is it still good, a hundred per cent?</source>
        <translation>¿Sigue bien, al cien por cien?</translation>
    </message>
    <message>
        <source>Is it good, a hundred per cent?</source>
        <translation>¿Está bien, al cien por cien?</translation>
    </message>
    <message>
        <source>Say it back, and ask if that is right</source>
        <translation>Repítalo y pregunte si es así</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>Lo que dice el cliente</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>Both planters changed, watered in</source>
        <translation>Las dos jardineras cambiadas y regadas</translation>
    </message>
    <message>
        <source>A few words, if they say any</source>
        <translation>Unas palabras, si las dice</translation>
    </message>
    <message>
        <source>Promise anew what is done, and by when.</source>
        <translation>Prometa de nuevo qué se hace y hasta cuándo.</translation>
    </message>
    <message>
        <source>Then it is open again</source>
        <translation>Entonces se abre otra vez</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The office has it already. Say the next step instead.</source>
        <translation>La oficina ya lo tiene. Anote el paso siguiente.</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>How far it is made good</source>
        <translation>Hasta dónde está solucionado</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>What the customer said</source>
        <translation>Lo que dijo el cliente</translation>
    </message>
    <message>
        <source>In the customer’s words</source>
        <translation>En palabras del cliente</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Write down a problem</source>
        <translation>Anotar un problema</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay nada abierto</translation>
    </message>
    <message>
        <source>The cases could not be read</source>
        <translation>No se pudieron leer los casos</translation>
    </message>
    <message>
        <source>What went wrong goes down at the door. Everybody sees who makes it good.</source>
        <translation>Lo que salió mal se anota en la puerta. Todos ven quién lo arregla.</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>What we do</source>
        <translation>Lo que hacemos</translation>
    </message>
    <message>
        <source>Refer an opportunity</source>
        <translation>Avisar de una oportunidad</translation>
    </message>
    <message>
        <source>You can refer what you notice all the same.</source>
        <translation>Aun así puede avisar de lo que nota.</translation>
    </message>
    <message>
        <source>Write what you noticed; the office knows what helps.</source>
        <translation>Escriba lo que notó; la oficina sabe qué ayuda.</translation>
    </message>
    <message>
        <source>The office has not filled the cards yet</source>
        <translation>La oficina aún no ha llenado las fichas</translation>
    </message>
    <message>
        <source>No card speaks of “%1”</source>
        <translation>Ninguna ficha habla de «%1»</translation>
    </message>
    <message>
        <source>The cards could not be read</source>
        <translation>No se pudieron leer las fichas</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>¿Qué ve?</translation>
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
        <translation>Próximos días</translation>
    </message>
    <message>
        <source>The office plans them; they come by themselves.</source>
        <translation>La oficina las planifica; llegan solas.</translation>
    </message>
    <message>
        <source>No visits in the next 14 days</source>
        <translation>Ninguna visita en los próximos 14 días</translation>
    </message>
    <message>
        <source>The visits could not be read</source>
        <translation>No se pudieron leer las visitas</translation>
    </message>
</context>
<context>
    <name>CommentPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This comment is not on this device</source>
        <translation>Este comentario no está en este dispositivo</translation>
    </message>
    <message>
        <source>Your words are kept here. Talk to the office about it.</source>
        <translation>Lo que escribió queda guardado aquí. Háblelo con la oficina.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Correct it, or say that it does not count</source>
        <translation>Corregirlo o decir que no cuenta</translation>
    </message>
</context>
<context>
    <name>CommentSheet</name>
    <message>
        <source>Who said it?</source>
        <translation>¿Quién lo dijo?</translation>
    </message>
    <message>
        <source>Somebody else said it</source>
        <translation>Lo dijo otra persona</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Lo que dijo</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Con sus propias palabras</translation>
    </message>
    <message>
        <source>Say it in one tap</source>
        <translation>Dígalo con un toque</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Dicho el</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1: kept on this phone</source>
        <translation>%1: guardado en este teléfono</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>choose another customer</comment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Descartado</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Nothing is lost. The office decides.</source>
        <translation>No se pierde nada. La oficina decide.</translation>
    </message>
    <message>
        <source>Make mine stand again</source>
        <translation>Que valga otra vez lo mío</translation>
    </message>
    <message>
        <source>Ask the office</source>
        <translation>Preguntar a la oficina</translation>
    </message>
</context>
<context>
    <name>ConflictSide</name>
    <message>
        <source>Yours</source>
        <translation>Lo suyo</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Contact entry</source>
        <translation>Nota de contacto</translation>
    </message>
    <message>
        <source>What was it about?</source>
        <translation>¿De qué se trató?</translation>
    </message>
    <message>
        <source>Store all planters empty in the garage</source>
        <translation>Guardar todas las macetas vacías en el garaje</translation>
    </message>
    <message>
        <source>What shall be done</source>
        <translation>Qué hay que hacer</translation>
    </message>
    <message>
        <source>Add something to do</source>
        <translation>Añadir algo por hacer</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Otra más</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>Leave it empty while it is open</source>
        <translation>Déjelo vacío mientras siga abierto</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Kept for %1. Everybody sees it on the timeline.</source>
        <translation>Guardado para %1. Todos lo ven en la línea de tiempo.</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>a telephone call</comment>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>a text message</comment>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This is not on this device</source>
        <translation>Esto no está en este dispositivo</translation>
    </message>
    <message>
        <source>It counts again</source>
        <translation>Vuelve a contar</translation>
    </message>
    <message>
        <source>It counts again.</source>
        <translation>Vuelve a contar.</translation>
    </message>
    <message>
        <source>What it should say</source>
        <translation>Lo que debe decir</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Qué día</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Qué estaba mal</translation>
    </message>
    <message>
        <source>If it helps others to know</source>
        <translation>Si ayuda a los demás</translation>
    </message>
    <message>
        <source>It stays readable, and asks nobody for anything any more.</source>
        <translation>El texto sigue legible y ya no pide nada a nadie.</translation>
    </message>
    <message>
        <source>Or it should not count, because</source>
        <translation>O no debe contar, porque</translation>
    </message>
    <message>
        <source>Written twice</source>
        <translation>Escrito dos veces</translation>
    </message>
    <message>
        <source>It doesn’t count</source>
        <translation>No cuenta</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Guardar la corrección</translation>
    </message>
    <message>
        <source>Corrected. What stood there before stays readable.</source>
        <translation>Corregido. El texto anterior sigue legible.</translation>
    </message>
    <message>
        <source>It doesn’t count any more.</source>
        <translation>Ya no cuenta.</translation>
    </message>
</context>
<context>
    <name>CorrectionNote</name>
    <message>
        <source>Hides what stood there before</source>
        <translation>Oculta el texto anterior</translation>
    </message>
    <message>
        <source>Shows what stood there before</source>
        <translation>Muestra el texto anterior</translation>
    </message>
</context>
<context>
    <name>CouldNotBlock</name>
    <message>
        <source>What stood in the way?</source>
        <translation>¿Qué lo impidió?</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Save why</source>
        <translation>Guardar el motivo</translation>
    </message>
</context>
<context>
    <name>CouldNotReasons</name>
    <message>
        <source>Nobody home</source>
        <translation>No había nadie</translation>
    </message>
    <message>
        <source>Gate locked</source>
        <translation>Portón cerrado</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Mal tiempo</translation>
    </message>
    <message>
        <source>No time left</source>
        <translation>Faltó tiempo</translation>
    </message>
    <message>
        <source>Asked to come another day</source>
        <translation>Pidió otro día</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>¿Por qué no?</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
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
        <translation>%1 · %2 más</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgencia</translation>
    </message>
</context>
<context>
    <name>CustomerActions</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Oportunidad</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>What they say goes here with one tap.</source>
        <translation>Lo que diga el cliente entra aquí con un toque.</translation>
    </message>
    <message>
        <source>Nothing written down yet</source>
        <translation>Todavía no hay nada anotado</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Call %1</source>
        <translation>Llamar a %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This customer is not on this device</source>
        <translation>Este cliente no está en este dispositivo</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Tap to choose somebody else</source>
        <translation>Toque para elegir a otra persona</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>No se encontró a nadie con «%1»</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>As typed; the office finds out who it is</source>
        <translation>Tal como se escribió; la oficina averigua quién es</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Name, phone or address</source>
        <translation>Nombre, teléfono o dirección</translation>
    </message>
    <message>
        <source>The office gives customers to your crew.</source>
        <translation>La oficina asigna clientes a su cuadrilla.</translation>
    </message>
    <message>
        <source>A comment can be kept with the name as you heard it.</source>
        <translation>Un comentario se guarda con el nombre tal como lo oyó.</translation>
    </message>
    <message>
        <source>No customers here yet</source>
        <translation>Todavía no hay clientes aquí</translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>No se encontró a nadie con «%1»</translation>
    </message>
    <message>
        <source>The customers could not be read</source>
        <translation>No se pudieron leer los clientes</translation>
    </message>
    <message>
        <source>Search all that was said</source>
        <translation>Buscar en todo lo que se dijo</translation>
    </message>
</context>
<context>
    <name>DailyLogPage</name>
    <message>
        <source>Daily log</source>
        <translation>Registro del día</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>Añadir un comentario</translation>
    </message>
    <message>
        <source>Praise counts too: what was someone happy about?</source>
        <translation>Los elogios también cuentan: ¿qué le gustó a alguien?</translation>
    </message>
    <message>
        <source>Nothing written down yet</source>
        <translation>Todavía no hay nada anotado</translation>
    </message>
    <message>
        <source>Nothing was written down that day</source>
        <translation>Ese día no se anotó nada</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>No se pudo leer el registro</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Otro día</translation>
    </message>
</context>
<context>
    <name>DayChooser</name>
    <message>
        <source>The day before</source>
        <translation>El día anterior</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>El día siguiente</translation>
    </message>
</context>
<context>
    <name>DecidePage</name>
    <message>
        <source>Needs a decision</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Tasks by person</source>
        <translation>Tareas por persona</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 espera</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>%1 esperan</translation>
    </message>
    <message>
        <source>Over a day: %1</source>
        <translation>Más de un día: %1</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problema</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 problemas</translation>
    </message>
    <message>
        <source>Everything the crews wrote down has an answer.</source>
        <translation>Todo lo que anotaron las cuadrillas tiene respuesta.</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada le espera</translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation>Ninguno de este tipo</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>No se pudo leer la lista</translation>
    </message>
</context>
<context>
    <name>DecisionActions</name>
    <message>
        <source>Reply &amp; assign</source>
        <translation>Responder y asignar</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Oportunidad</translation>
    </message>
    <message>
        <source>Standing instruction</source>
        <translation>Instrucción permanente</translation>
    </message>
    <message>
        <source>Read, nothing to do</source>
        <translation>Leído, nada que hacer</translation>
    </message>
</context>
<context>
    <name>DecisionPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This comment is not on this device</source>
        <translation>Este comentario no está en este dispositivo</translation>
    </message>
    <message>
        <source>Also known</source>
        <translation>También se sabe</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Su respuesta</translation>
    </message>
    <message>
        <source>What happens now?</source>
        <translation>¿Qué pasa ahora?</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Another task</source>
        <translation>Otra tarea</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Reply &amp; assign</source>
        <translation>Responder y asignar</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
</context>
<context>
    <name>DoDont</name>
    <message>
        <source>Do: %1</source>
        <translation>Sí: %1</translation>
    </message>
    <message>
        <source>Don’t: %1</source>
        <translation>No: %1</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Otro día</translation>
    </message>
</context>
<context>
    <name>EarlierWords</name>
    <message>
        <source>Before: no words</source>
        <translation>Antes: sin palabras</translation>
    </message>
    <message>
        <source>Before: “%1”</source>
        <translation>Antes: «%1»</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>FactTag</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FieldLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>%1 changed. The office sees who changed it.</source>
        <translation>%1: cambiado. La oficina ve quién lo hizo.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All customers</source>
        <translation>Todos los clientes</translation>
    </message>
</context>
<context>
    <name>FilterPick</name>
    <message>
        <source>Opens the choice</source>
        <translation>Abre la elección</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Look in</source>
        <translation>Buscar en</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Todos los clientes</translation>
    </message>
</context>
<context>
    <name>FinishFirst</name>
    <message>
        <source>Know this before you go there</source>
        <translation>Sépalo antes de ir</translation>
    </message>
    <message>
        <source>Why it is asked for</source>
        <translation>Por qué se pide</translation>
    </message>
    <message>
        <source>It can’t wait</source>
        <translation>No puede esperar</translation>
    </message>
</context>
<context>
    <name>FinishFirstActions</name>
    <message>
        <source>It can’t wait</source>
        <translation>No puede esperar</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Horas y materiales</translation>
    </message>
    <message>
        <source>Looking at the code…</source>
        <translation>Comprobando el código…</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Abrir la visita</translation>
    </message>
    <message>
        <source>Rather finish first</source>
        <translation>Mejor terminar primero</translation>
    </message>
</context>
<context>
    <name>HalfSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Hours for which visit?</source>
        <translation>¿Horas de qué visita?</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Horas y materiales</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>choose another visit</comment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Hours for another visit</source>
        <translation>Horas de otra visita</translation>
    </message>
    <message>
        <source>Choose a visit</source>
        <translation>Elegir una visita</translation>
    </message>
    <message>
        <source>This visit is not on this device</source>
        <translation>Esta visita no está en este dispositivo</translation>
    </message>
    <message>
        <source>Hours go with a visit. When one is on your day, it stands here.</source>
        <translation>Las horas van con una visita. Cuando haya una en su día, estará aquí.</translation>
    </message>
    <message>
        <source>No visit to write hours for</source>
        <translation>No hay visita para anotar horas</translation>
    </message>
    <message>
        <source>It is kept here. Tap to see why.</source>
        <translation>Queda guardado aquí. Toque para ver por qué.</translation>
    </message>
    <message>
        <source>The office did not take something of this</source>
        <translation>La oficina no aceptó una parte de esto</translation>
    </message>
    <message>
        <source>What you add now goes in as a late addition.</source>
        <translation>Lo que añada ahora entra como añadido tardío.</translation>
    </message>
    <message>
        <source>No hours</source>
        <translation>Sin horas</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>None used</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiales</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>Save hours, no materials</source>
        <translation>Horas, sin materiales</translation>
    </message>
    <message>
        <source>Something was different</source>
        <translation>Algo fue distinto</translation>
    </message>
    <message>
        <source>It could not be taken back. The office may have approved it.</source>
        <translation>No se pudo deshacer. Quizá la oficina ya lo aprobó.</translation>
    </message>
</context>
<context>
    <name>HoursWhy</name>
    <message>
        <source>Why we ask</source>
        <translation>Por qué preguntamos</translation>
    </message>
</context>
<context>
    <name>InstructPage</name>
    <message>
        <source>Standing instruction</source>
        <translation>Instrucción permanente</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>What stands for every visit</source>
        <translation>Lo que vale en cada visita</translation>
    </message>
    <message>
        <source>No blower before nine</source>
        <translation>Sin sopladora antes de las nueve</translation>
    </message>
    <message>
        <source>German ivy</source>
        <translation>Hiedra alemana</translation>
    </message>
    <message>
        <source>Millar’s wife</source>
        <translation>Millar’s wife</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Save for every visit</source>
        <translation>Guardar para cada visita</translation>
    </message>
    <message>
        <source>It shows on every visit from now on.</source>
        <translation>Desde ahora aparece en cada visita.</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>Or: no longer</source>
        <translation>O bien: ya no</translation>
    </message>
    <message>
        <source>instead</source>
        <translation>en su lugar</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Tecla %1</translation>
    </message>
</context>
<context>
    <name>KnownLine</name>
    <message>
        <source>Add: %1</source>
        <translation>Añadir: %1</translation>
    </message>
    <message>
        <source>%1: %2, change</source>
        <translation>%1: %2, cambiar</translation>
    </message>
</context>
<context>
    <name>KnownLineContent</name>
    <message>
        <source>Add: %1</source>
        <translation>Añadir: %1</translation>
    </message>
</context>
<context>
    <name>LabourLine</name>
    <message>
        <source>Take it off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Was not here</source>
        <translation>No estuvo aquí</translation>
    </message>
</context>
<context>
    <name>LogRow</name>
    <message>
        <source>1 photo</source>
        <translation>1 foto</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 fotos</translation>
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
        <translation>Clave de desarrollo</translation>
    </message>
</context>
<context>
    <name>MaterialLine</name>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>sacos</translation>
    </message>
    <message>
        <source>Photo of the slip</source>
        <translation>Foto del recibo</translation>
    </message>
    <message>
        <source>The slip</source>
        <translation>El recibo</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
</context>
<context>
    <name>MoveBlock</name>
    <message>
        <source>Move it to</source>
        <translation>Pasar a</translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message>
        <source>Move it to</source>
        <translation>Pasar a</translation>
    </message>
    <message>
        <source>If the customer asks, the crew says</source>
        <translation>Si el cliente pregunta, la cuadrilla dice</translation>
    </message>
    <message>
        <source>John is pricing it now. He will call you after the 10th.</source>
        <translation>Juan está calculando el precio. Le llamará después del 10.</translation>
    </message>
    <message>
        <source>Who goes on with it</source>
        <translation>Quién sigue con esto</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>Próximo paso para el</translation>
    </message>
    <message>
        <source>Save the step</source>
        <translation>Guardar el paso</translation>
    </message>
    <message>
        <source>Moved. Whoever spotted it sees it with your words.</source>
        <translation>Movida. Quien la vio primero la verá con sus palabras.</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nuevo</numerusform>
            <numerusform>%n nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineNote</name>
    <message>
        <source>Everything you enter is kept on this device and goes to the office by itself.</source>
        <translation>Todo lo que anota queda en este dispositivo y llega solo a la oficina.</translation>
    </message>
    <message>
        <source>No signal right now</source>
        <translation>Sin señal por ahora</translation>
    </message>
</context>
<context>
    <name>OpenAnyway</name>
    <message>
        <source>Why can’t it wait?</source>
        <translation>¿Por qué no puede esperar?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>A manager can tell you on the phone.</source>
        <translation>Un encargado se lo puede decir por teléfono.</translation>
    </message>
    <message>
        <source>Or the managers’ code</source>
        <translation>O el código de los encargados</translation>
    </message>
    <message>
        <source>It is kept with your name and the reason, and the office sees it.</source>
        <translation>Queda guardado con su nombre y el motivo, y la oficina lo ve.</translation>
    </message>
</context>
<context>
    <name>OpportunitiesPage</name>
    <message>
        <source>My opportunities</source>
        <translation>Mis oportunidades</translation>
    </message>
    <message>
        <source>Refer an opportunity</source>
        <translation>Avisar de una oportunidad</translation>
    </message>
    <message>
        <source>What would leave a customer better off? The office tells you every step.</source>
        <translation>¿Qué le vendría bien a un cliente? La oficina le cuenta cada paso.</translation>
    </message>
    <message>
        <source>What did you notice today?</source>
        <translation>¿Qué notó hoy?</translation>
    </message>
    <message>
        <source>Your opportunities could not be read</source>
        <translation>No se pudieron leer sus oportunidades</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>Lo que hacemos</translation>
    </message>
    <message>
        <source>Cards</source>
        <comment>of what we do</comment>
        <translation>Fichas</translation>
    </message>
</context>
<context>
    <name>OpportunityLine</name>
    <message>
        <source>If the customer asks, say</source>
        <translation>Si le preguntan, diga</translation>
    </message>
</context>
<context>
    <name>OpportunityPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This opportunity is not on this device</source>
        <translation>Esta oportunidad no está en este dispositivo</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Say that it is in the office and somebody will call.</source>
        <translation>Diga que está en la oficina y que alguien llamará.</translation>
    </message>
    <message>
        <source>No words from the office yet</source>
        <translation>Todavía no hay palabras de la oficina</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Kept. The office sees what %1 said.</source>
        <translation>Guardado. La oficina ve lo que dijo %1.</translation>
    </message>
    <message>
        <source>The office has said nothing since.</source>
        <translation>La oficina no ha dicho nada desde entonces.</translation>
    </message>
    <message>
        <source>Ask the office how it stands</source>
        <translation>Preguntar a la oficina cómo va</translation>
    </message>
    <message>
        <source>Asked. You will see the answer here.</source>
        <translation>Preguntado. Verá aquí la respuesta.</translation>
    </message>
</context>
<context>
    <name>OtherPeople</name>
    <message>
        <source>Also here</source>
        <translation>También aquí</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>PairDevice</name>
    <message>
        <source>Once, and with signal. After that it works without.</source>
        <translation>Una sola vez y con señal. Después funciona sin ella.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message>
        <source>Pair this device</source>
        <translation>Vincular este dispositivo</translation>
    </message>
    <message>
        <source>Address of the office</source>
        <translation>Dirección de la oficina</translation>
    </message>
    <message>
        <source>Works once and for one person. Ask the office for it.</source>
        <translation>Sirve una vez y para una persona. Pídalo a la oficina.</translation>
    </message>
    <message>
        <source>Code from the office</source>
        <translation>Código de la oficina</translation>
    </message>
    <message>
        <source>What you write is kept encrypted on this device and goes to your office only.</source>
        <translation>Lo que escribe queda cifrado en este dispositivo y solo va a su oficina.</translation>
    </message>
    <message>
        <source>This device belongs to %1 now.</source>
        <translation>Este dispositivo ahora es de %1.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Asking the office</source>
        <translation>Consultando a la oficina</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>It came with the code.</source>
        <translation>Llegó con el código.</translation>
    </message>
    <message>
        <source>Yours and the office’s</source>
        <translation>Suyo y de la oficina</translation>
    </message>
</context>
<context>
    <name>PeopleLines</name>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Imágenes (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Añadir una foto</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Quitar la foto</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>The whole photo comes when there is signal</source>
        <translation>La foto completa llega cuando haya señal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ProblemForm</name>
    <message>
        <source>What the customer says, in their own words</source>
        <translation>Lo que dice el cliente, con sus palabras</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>Half of the pots by the door are dead</source>
        <translation>La mitad de las macetas de la puerta están muertas</translation>
    </message>
    <message>
        <source>Say it back, and ask if that is right</source>
        <translation>Repítalo y pregunte si es así</translation>
    </message>
    <message>
        <source>Stands here as you write above</source>
        <translation>Aparece aquí según lo de arriba</translation>
    </message>
    <message>
        <source>We promise</source>
        <translation>Prometemos</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>¿De qué se trata?</translation>
    </message>
    <message>
        <source>What we put in</source>
        <translation>Lo que pusimos</translation>
    </message>
    <message>
        <source>How we worked</source>
        <translation>Cómo trabajamos</translation>
    </message>
    <message>
        <source>In a word or two</source>
        <translation>En una o dos palabras</translation>
    </message>
    <message>
        <source>They don’t agree yet. Save it all the same</source>
        <translation>Aún no está de acuerdo. Guardar igualmente</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Problem at the door</source>
        <translation>Problema en la puerta</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>choose another customer</comment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Somebody else’s problem</source>
        <translation>El problema de otra persona</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>They agree. Save</source>
        <translation>De acuerdo. Guardar</translation>
    </message>
    <message>
        <source>Look at the case</source>
        <translation>Ver el caso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a case, promise</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PromiseBlock</name>
    <message>
        <source>A call</source>
        <translation>Una llamada</translation>
    </message>
    <message>
        <source>To put it right</source>
        <translation>Solucionarlo</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Lo que se promete</translation>
    </message>
    <message>
        <source>A new plant</source>
        <translation>Una planta nueva</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Otro momento</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>A qué hora</translation>
    </message>
    <message>
        <source>Tap to choose somebody else</source>
        <translation>Toque para elegir a otra persona</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Only if the customer asks</source>
        <translation>Solo si le preguntan</translation>
    </message>
    <message>
        <source>If the customer asks, say</source>
        <translation>Si le preguntan, diga</translation>
    </message>
    <message>
        <source>What did the customer say?</source>
        <translation>¿Qué dijo el cliente?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Still thinking</source>
        <translation>Todavía lo piensa</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>Tiene una pregunta</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>Add their words</source>
        <translation>Añadir sus palabras</translation>
    </message>
</context>
<context>
    <name>QuickPhrases</name>
    <message>
        <source>Prefers another plant</source>
        <translation>Prefiere otra planta</translation>
    </message>
    <message>
        <source>Wants a call</source>
        <translation>Quiere una llamada</translation>
    </message>
    <message>
        <source>Away next week</source>
        <translation>Ausente la próxima semana</translation>
    </message>
    <message>
        <source>Happy today</source>
        <translation>Contento hoy</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>A photo without words</source>
        <translation>Una foto sin palabras</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Photo comes when there is signal</source>
        <translation>La foto llega con la señal</translation>
    </message>
    <message>
        <source>%1 photos come when there is signal</source>
        <translation>%1 fotos llegan con la señal</translation>
    </message>
    <message>
        <source>Said aloud: hear it below</source>
        <translation>Dicho de viva voz: escúchelo abajo</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>Close the details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>How to reach %1: %2, change</source>
        <translation>Cómo contactar a %1: %2, cambiar</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Hedge trimmer line</source>
        <translation>Hilo del cortasetos</translation>
    </message>
    <message>
        <source>Sprinkler head</source>
        <translation>Cabezal de riego</translation>
    </message>
    <message>
        <source>Path lamp</source>
        <translation>Lámpara del camino</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Half worn</source>
        <translation>Medio gastado</translation>
    </message>
    <message>
        <source>40 % left</source>
        <translation>Queda el 40 %</translation>
    </message>
    <message>
        <source>20 % left</source>
        <translation>Queda el 20 %</translation>
    </message>
    <message>
        <source>Rusty</source>
        <translation>Oxidado</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Suelto</translation>
    </message>
    <message>
        <source>Condition, for %1</source>
        <translation>Estado, para %1</translation>
    </message>
    <message>
        <source>How is it?</source>
        <translation>¿Cómo está?</translation>
    </message>
    <message>
        <source>What did you look at?</source>
        <translation>¿Qué miró?</translation>
    </message>
    <message>
        <source>When to look again?</source>
        <translation>¿Cuándo mirar otra vez?</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation>Qué hacer entonces</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>Renew it before the first cut</source>
        <translation>Cambiarlo antes del primer corte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Kept for %1. It comes back before the visit.</source>
        <translation>Guardado para %1. Vuelve antes de la visita.</translation>
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
        <translation>Escuchando, %1</translation>
    </message>
</context>
<context>
    <name>ReferPage</name>
    <message>
        <source>Less work for the customer</source>
        <translation>Menos trabajo para el cliente</translation>
    </message>
    <message>
        <source>Safer to walk on</source>
        <translation>Más seguro al caminar</translation>
    </message>
    <message>
        <source>Saves water</source>
        <translation>Ahorra agua</translation>
    </message>
    <message>
        <source>Looks good all year</source>
        <translation>Se ve bien todo el año</translation>
    </message>
    <message>
        <source>Prevents damage</source>
        <translation>Evita daños</translation>
    </message>
    <message>
        <source>Opportunity for %1</source>
        <translation>Oportunidad para %1</translation>
    </message>
    <message>
        <source>What did you notice?</source>
        <translation>¿Qué notó?</translation>
    </message>
    <message>
        <source>What would help?</source>
        <translation>¿Qué ayudaría?</translation>
    </message>
    <message>
        <source>What you noticed</source>
        <translation>Lo que notó</translation>
    </message>
    <message>
        <source>In your words, if you like</source>
        <translation>Con sus palabras, si quiere</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>How is the customer better off?</source>
        <translation>¿En qué sale ganando el cliente?</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Borrador guardado</translation>
    </message>
    <message>
        <source>If we can’t say it, we don’t offer it</source>
        <translation>Si no lo podemos decir, no lo ofrecemos</translation>
    </message>
    <message>
        <source>Sent for %1. You will see every step.</source>
        <translation>Enviado para %1. Usted verá cada paso.</translation>
    </message>
    <message>
        <source>How big does it look?</source>
        <translation>¿Qué tamaño parece tener?</translation>
    </message>
    <message>
        <source>If you know. It is for the office and no price for the customer.</source>
        <translation>Si lo sabe. Es para la oficina y no es un precio para el cliente.</translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message>
        <source>Write it anew</source>
        <translation>Escribirlo de nuevo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Renunciar a ello</translation>
    </message>
</context>
<context>
    <name>RolledBar</name>
    <message>
        <source>%1, back to the top</source>
        <translation>%1, volver arriba</translation>
    </message>
</context>
<context>
    <name>RolledBarContent</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>Pair this device</source>
        <translation>Vincular este dispositivo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Registro del día</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Escribir un comentario</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>My opportunities</source>
        <translation>Mis oportunidades</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Oportunidad</translation>
    </message>
    <message>
        <source>Refer an opportunity</source>
        <translation>Avisar de una oportunidad</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Standing instruction</source>
        <translation>Instrucción permanente</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Oportunidades</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Contact entry</source>
        <translation>Nota de contacto</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronía</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Hojas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Horas y materiales</translation>
    </message>
    <message>
        <source>Finish first</source>
        <translation>Primero terminar</translation>
    </message>
    <message>
        <source>Problem at the door</source>
        <translation>Problema en la puerta</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Next step of a case</source>
        <translation>Siguiente paso de un caso</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>Lo que hacemos</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Condition of something</source>
        <translation>Estado de algo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Coming days</source>
        <translation>Próximos días</translation>
    </message>
</context>
<context>
    <name>SavedProblem</name>
    <message>
        <source>Heard and agreed. The number is</source>
        <translation>Escuchado y reconocido. El número es</translation>
    </message>
    <message>
        <source>Heard. The number is</source>
        <translation>Escuchado. El número es</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>Diga al cliente</translation>
    </message>
    <message>
        <source>It is kept on this device and goes to the office by itself.</source>
        <translation>Está guardado en este dispositivo y va solo a la oficina.</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>If the customer asks, say</source>
        <translation>Si le preguntan, diga</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>SearchFoot</name>
    <message>
        <source>Look everywhere</source>
        <translation>Buscar en todas partes</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nada encontrado para «%1»</translation>
    </message>
    <message>
        <source>Nothing can be looked for right now</source>
        <translation>Ahora mismo no se puede buscar</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar los más antiguos</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>What was said, a plant, a name</source>
        <translation>Lo que se dijo, una planta, un nombre</translation>
    </message>
</context>
<context>
    <name>SearchStart</name>
    <message>
        <source>Looked for lately</source>
        <translation>Buscado hace poco</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Olvidar estas palabras</translation>
    </message>
    <message>
        <source>Find anything that was said</source>
        <translation>Encuentre todo lo que se dijo</translation>
    </message>
</context>
<context>
    <name>SeasonChip</name>
    <message>
        <source>Season %1</source>
        <translation>Temporada %1</translation>
    </message>
</context>
<context>
    <name>SendActions</name>
    <message>
        <source>Does %1 agree to it?</source>
        <translation>¿%1 está de acuerdo?</translation>
    </message>
    <message>
        <source>May somebody call %1?</source>
        <translation>¿Se puede llamar a %1?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Yes, they may. Send</source>
        <translation>Sí. Enviar</translation>
    </message>
    <message>
        <source>They agree. Send</source>
        <translation>De acuerdo. Enviar</translation>
    </message>
</context>
<context>
    <name>SendOthers</name>
    <message>
        <source>No call. Send</source>
        <translation>Sin llamada. Enviar</translation>
    </message>
    <message>
        <source>Not asked. Send</source>
        <translation>No preguntado. Enviar</translation>
    </message>
    <message>
        <source>Not agreed yet. Send</source>
        <translation>Aún sin acuerdo. Enviar</translation>
    </message>
</context>
<context>
    <name>ServiceLine</name>
    <message>
        <source>not sure yet</source>
        <translation>aún no seguro</translation>
    </message>
    <message>
        <source>Something to leave</source>
        <translation>Para dejar</translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation>Aún no seguro</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>This card is not on this device</source>
        <translation>Esta ficha no está en este dispositivo</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Qué buscar</translation>
    </message>
    <message>
        <source>The problem it solves</source>
        <translation>El problema que resuelve</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Good to tell</source>
        <translation>Bueno para contar</translation>
    </message>
    <message>
        <source>What we do not do</source>
        <translation>Lo que no hacemos</translation>
    </message>
    <message>
        <source>Who knows more</source>
        <translation>Quién sabe más</translation>
    </message>
    <message>
        <source>To leave with the customer</source>
        <translation>Para dejar al cliente</translation>
    </message>
    <message>
        <source>Left with %1</source>
        <translation>Dejado a %1</translation>
    </message>
    <message>
        <source>Kept: left with %1</source>
        <translation>Guardado: dejado a %1</translation>
    </message>
    <message>
        <source>I am not sure yet</source>
        <translation>Aún no estoy seguro</translation>
    </message>
    <message>
        <source>Only you and the office see it. They will show you.</source>
        <translation>Solo usted y la oficina lo ven. Le enseñarán.</translation>
    </message>
    <message>
        <source>Not sure yet: %1</source>
        <translation>Aún no seguros: %1</translation>
    </message>
    <message>
        <source>Refer this</source>
        <translation>Avisar de esto</translation>
    </message>
    <message>
        <source>Refer this for %1</source>
        <translation>Avisar de esto para %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>For this device only</source>
        <translation>Solo para este dispositivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Full sun</source>
        <translation>Pleno sol</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>With any signal</source>
        <translation>Con cualquier señal</translation>
    </message>
    <message>
        <source>Only over Wi-Fi</source>
        <translation>Solo por wifi</translation>
    </message>
    <message>
        <source>Words always go at once; they need very little.</source>
        <translation>Las palabras siempre salen enseguida; ocupan muy poco.</translation>
    </message>
    <message>
        <source>Photos are sent and fetched</source>
        <translation>Las fotos se envían y llegan</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Hand that holds the device</source>
        <translation>Mano que sostiene el dispositivo</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Con movimiento</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Sin movimiento</translation>
    </message>
    <message>
        <source>Screens come and go</source>
        <translation>Las pantallas aparecen</translation>
    </message>
</context>
<context>
    <name>SheetLine</name>
    <message>
        <source>Take it off</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Not on the invoice</source>
        <translation>No va en la factura</translation>
    </message>
    <message>
        <source>What the invoice says</source>
        <translation>Lo que dice la factura</translation>
    </message>
    <message>
        <source>In words the customer understands</source>
        <translation>En palabras que el cliente entiende</translation>
    </message>
</context>
<context>
    <name>SheetSection</name>
    <message>
        <source>Could not collect</source>
        <translation>No se pudo anotar</translation>
    </message>
</context>
<context>
    <name>ShutterTile</name>
    <message>
        <source>Take the photo</source>
        <translation>Tomar la foto</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Being read</source>
        <translation>Leyendo</translation>
    </message>
</context>
<context>
    <name>SpeakCard</name>
    <message>
        <source>Throw it away</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>SpeakOverlay</name>
    <message>
        <source>You choose who said it afterwards</source>
        <translation>Después elige quién lo dijo</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Para %1</translation>
    </message>
    <message>
        <source>Let go to throw it away</source>
        <translation>Suelte para descartar</translation>
    </message>
    <message>
        <source>That is as long as one can be. Let go to keep it.</source>
        <translation>No puede ser más larga. Suelte para guardarla.</translation>
    </message>
    <message>
        <source>Let go to keep it. Slide away to throw it away.</source>
        <translation>Suelte para guardar. Deslice fuera para descartar.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>%1: kept on this phone</source>
        <translation>%1: guardado en este teléfono</translation>
    </message>
    <message>
        <source>Hold it down while you speak.</source>
        <translation>Manténgalo pulsado mientras habla.</translation>
    </message>
    <message>
        <source>Your voice note is kept. Choose who said it.</source>
        <translation>Su nota de voz está guardada. Elija quién lo dijo.</translation>
    </message>
</context>
<context>
    <name>SpeakTile</name>
    <message>
        <source>Stop, %1</source>
        <translation>Parar, %1</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Tocar y hablar</translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
</context>
<context>
    <name>StageNode</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>por venir</translation>
    </message>
</context>
<context>
    <name>StatementLine</name>
    <message>
        <source>Take back: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
</context>
<context>
    <name>StepAndComment</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Arrived</source>
        <comment>the crew has come to the customer</comment>
        <translation>Llegué</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Terminado aquí</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>On the way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Listo aquí</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ya estoy aquí</translation>
    </message>
    <message>
        <source>Could not</source>
        <translation>No se pudo</translation>
    </message>
    <message>
        <source>Could not do it</source>
        <translation>No se pudo hacer</translation>
    </message>
    <message>
        <source>Arrived</source>
        <comment>the crew has come to the customer</comment>
        <translation>Llegué</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Horas y materiales</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less: %1</source>
        <translation>Menos: %1</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>Más: %1</translation>
    </message>
</context>
<context>
    <name>StockChip</name>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
</context>
<context>
    <name>StockPicker</name>
    <message>
        <source>Something else, like “mulch 4”</source>
        <translation>Otra cosa, como «mantillo 4»</translation>
    </message>
    <message>
        <source>Not in the list: kept as typed, the office looks at it</source>
        <translation>No está en la lista: queda como se escribió, la oficina lo revisa</translation>
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
        <translation>Todo en la oficina</translation>
    </message>
    <message>
        <source>Sync state</source>
        <translation>Estado de la sincronía</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Sincronía</translation>
    </message>
    <message>
        <source>The key of this device lies in a file beside its data. For trying out only.</source>
        <translation>La llave de este dispositivo está en un archivo junto a sus datos. Solo para probar.</translation>
    </message>
    <message>
        <source>Development key</source>
        <translation>Clave de desarrollo</translation>
    </message>
    <message>
        <source>What you write down is listed here until the office has it, and after.</source>
        <translation>Lo que anota aparece aquí hasta que la oficina lo tenga, y después.</translation>
    </message>
    <message>
        <source>Nothing written on this device yet</source>
        <translation>Todavía no se escribió nada en este dispositivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Arrived in the office</source>
        <translation>Llegó a la oficina</translation>
    </message>
    <message>
        <source>The office did not take this</source>
        <translation>La oficina no aceptó esto</translation>
    </message>
    <message>
        <source>Two people wrote different things</source>
        <translation>Dos personas escribieron cosas distintas</translation>
    </message>
    <message>
        <source>Contact with the office</source>
        <translation>Contacto con la oficina</translation>
    </message>
    <message>
        <source>On this phone, the next one first</source>
        <translation>En este teléfono, lo próximo primero</translation>
    </message>
    <message>
        <source>What waits could not be read</source>
        <translation>No se pudo leer lo que espera</translation>
    </message>
    <message>
        <source>The office is asked now</source>
        <translation>Se contacta a la oficina</translation>
    </message>
    <message>
        <source>It goes to the office once more</source>
        <translation>Va otra vez a la oficina</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Se renunció</translation>
    </message>
    <message>
        <source>Yours stands again</source>
        <translation>Lo suyo vale otra vez</translation>
    </message>
    <message>
        <source>The office is asked</source>
        <translation>Se pregunta a la oficina</translation>
    </message>
</context>
<context>
    <name>TabStack</name>
    <message>
        <source>Choose one on the left to see it here</source>
        <translation>Elija a la izquierda para verlo aquí</translation>
    </message>
</context>
<context>
    <name>TaskDraftLine</name>
    <message>
        <source>A new task</source>
        <translation>Una tarea nueva</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Tap when done</source>
        <translation>Toque cuando esté hecho</translation>
    </message>
    <message>
        <source>A note, if you like</source>
        <translation>Una nota, si quiere</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>De dónde viene</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Atrasado</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nada abierto</translation>
    </message>
    <message>
        <source>The tasks could not be read</source>
        <translation>No se pudieron leer las tareas</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>What an answer to a comment gives out stands here until it is done.</source>
        <translation>Lo que se encarga al responder un comentario queda aquí hasta que esté hecho.</translation>
    </message>
</context>
<context>
    <name>ThreadPhoto</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo comes when there is signal</source>
        <translation>La foto llega con la señal</translation>
    </message>
</context>
<context>
    <name>TimeStepper</name>
    <message>
        <source>Earlier</source>
        <translation>Más temprano</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Daily log</source>
        <translation>Registro del día</translation>
    </message>
    <message>
        <source>Add a comment</source>
        <translation>Añadir un comentario</translation>
    </message>
    <message>
        <source>You can still add a comment.</source>
        <translation>Igual puede añadir un comentario.</translation>
    </message>
    <message>
        <source>No visits today</source>
        <translation>Hoy no hay visitas</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Después de eso</translation>
    </message>
    <message>
        <source>Behind you</source>
        <translation>Ya hecho</translation>
    </message>
    <message>
        <source>Nothing written down yet</source>
        <translation>Todavía no hay nada anotado</translation>
    </message>
    <message>
        <source>1 comment today</source>
        <translation>1 comentario hoy</translation>
    </message>
    <message>
        <source>%1 comments today</source>
        <translation>%1 comentarios hoy</translation>
    </message>
    <message>
        <source>Emergency at a customer</source>
        <translation>Urgencia con un cliente</translation>
    </message>
</context>
<context>
    <name>UpdateLine</name>
    <message>
        <source>New: %1, %2</source>
        <translation>Nuevo: %1, %2</translation>
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
        <translation>Todo leído</translation>
    </message>
    <message>
        <source>1 new</source>
        <translation>1 novedad</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 novedades</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Marcar todo como leído</translation>
    </message>
    <message>
        <source>Answers to your comments and every step of your opportunities show up here.</source>
        <translation>Aquí aparecen las respuestas a sus comentarios y cada paso de sus oportunidades.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nada nuevo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>The updates could not be read</source>
        <translation>No se pudieron leer las novedades</translation>
    </message>
</context>
<context>
    <name>VisitActions</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Done here</source>
        <translation>Listo aquí</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Horas y materiales</translation>
    </message>
</context>
<context>
    <name>VisitLine</name>
    <message>
        <source>Read first</source>
        <translation>Lea esto primero</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgencia</translation>
    </message>
</context>
<context>
    <name>VisitOtherSteps</name>
    <message>
        <source>Already here</source>
        <translation>Ya estoy aquí</translation>
    </message>
    <message>
        <source>Could not</source>
        <translation>No se pudo</translation>
    </message>
    <message>
        <source>Could not do it</source>
        <translation>No se pudo hacer</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This visit is not on this device</source>
        <translation>Esta visita no está en este dispositivo</translation>
    </message>
    <message>
        <source>Getting in</source>
        <translation>Cómo entrar</translation>
    </message>
    <message>
        <source>Talk to the office if the customer asks</source>
        <translation>Si el cliente pregunta, hable con la oficina</translation>
    </message>
    <message>
        <source>Proposals open</source>
        <translation>Propuestas abiertas</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Oportunidades</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Todavía abierto</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>Últimos contactos</translation>
    </message>
    <message>
        <source>What the customer says goes into the log with one tap.</source>
        <translation>Lo que dice el cliente entra al registro con un toque.</translation>
    </message>
    <message>
        <source>Nothing special recorded</source>
        <translation>Nada especial anotado</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Kept. The office sees what %1 said.</source>
        <translation>Guardado. La oficina ve lo que dijo %1.</translation>
    </message>
    <message>
        <source>Then the next visit opens</source>
        <translation>Después se abre la próxima visita</translation>
    </message>
    <message>
        <source>Finish first</source>
        <translation>Primero terminar</translation>
    </message>
    <message>
        <source>Open now. The office sees who opened it and why.</source>
        <translation>Abierta. La oficina ve quién la abrió y por qué.</translation>
    </message>
    <message>
        <source>Open the next visit all the same</source>
        <translation>Abrir de todos modos la próxima visita</translation>
    </message>
    <message>
        <source>It can’t wait</source>
        <translation>No puede esperar</translation>
    </message>
    <message>
        <source>Problem at the door</source>
        <translation>Problema en la puerta</translation>
    </message>
    <message>
        <source>Note the condition of something</source>
        <translation>Anotar el estado de algo</translation>
    </message>
    <message>
        <source>Kept. It is fine.</source>
        <translation>Guardado. Está bien.</translation>
    </message>
</context>
<context>
    <name>VoiceLine</name>
    <message>
        <source>Stop the voice note</source>
        <translation>Parar la nota de voz</translation>
    </message>
    <message>
        <source>Play the voice note, %1</source>
        <translation>Escuchar la nota de voz, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>0:03 of 0:07</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Voice note, %1</source>
        <translation>Nota de voz, %1</translation>
    </message>
    <message>
        <source>Comes when there is signal</source>
        <translation>Llega con la señal</translation>
    </message>
    <message>
        <source>Remove the voice note</source>
        <translation>Quitar la nota de voz</translation>
    </message>
</context>
<context>
    <name>WhenToCall</name>
    <message>
        <source>In the morning</source>
        <translation>Por la mañana</translation>
    </message>
    <message>
        <source>After 4 pm</source>
        <translation>Después de las 4</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>If somebody may call: when and how?</source>
        <translation>Si se puede llamar: ¿cuándo y cómo?</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>a telephone call</comment>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Best time to call</source>
        <translation>Mejor hora para llamar</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>How the customer is better off</source>
        <translation>En qué sale ganando el cliente</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>Lo que se notó</translation>
    </message>
    <message>
        <source>May someone call?</source>
        <translation>¿Se puede llamar?</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Mérito</translation>
    </message>
</context>
<context>
    <name>WorkFile</name>
    <message>
        <source>Writing the file</source>
        <translation>Escribiendo el archivo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>To bring to the office where there is no signal</source>
        <translation>Para llevarlo a la oficina donde no hay señal</translation>
    </message>
    <message>
        <source>Put unsent work into a file</source>
        <translation>Poner lo no enviado en un archivo</translation>
    </message>
</context>
<context>
    <name>WorkFileDialog</name>
    <message>
        <source>Unsent work (*.work)</source>
        <translation>Trabajo sin enviar (*.work)</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>Dónde poner el archivo</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CaseModel</name>
    <message>
        <source>It was not good the first time. It is made good once more.</source>
        <translation>No quedó bien la primera vez. Se soluciona otra vez.</translation>
    </message>
    <message>
        <source>It was not good %1 times. It is made good once more.</source>
        <translation>No quedó bien %1 veces. Se soluciona otra vez.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CaseStep</name>
    <message>
        <source>Write what was done.</source>
        <translation>Escriba lo que se hizo.</translation>
    </message>
    <message>
        <source>Ask if it has come.</source>
        <translation>Pregunte si el cliente lo ha recibido.</translation>
    </message>
    <message>
        <source>Ask if the customer is content.</source>
        <translation>Pregunte si el cliente está satisfecho.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CasesModel</name>
    <message>
        <source>None open</source>
        <translation>Ninguno abierto</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 en curso</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 con retraso</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ComingModel</name>
    <message>
        <source>Brief on this device</source>
        <translation>Ficha completa en este dispositivo</translation>
    </message>
    <message>
        <source>More of the brief is still to come</source>
        <translation>Falta por llegar una parte de la ficha</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Urgencia</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>Leer primero</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CommentDraft</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>That picture could not be read. Choose another one; what you wrote is kept.</source>
        <translation>No se pudo leer esa imagen. Elija otra; lo que escribió queda guardado.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CommentThread</name>
    <message>
        <source>Said on %1</source>
        <translation>Dicho el %1</translation>
    </message>
    <message>
        <source>name as typed</source>
        <translation>nombre tal como se escribió</translation>
    </message>
    <message>
        <source>Shows on every visit: %1</source>
        <translation>Aparece en cada visita: %1</translation>
    </message>
    <message>
        <source>On your phone</source>
        <translation>En su teléfono</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>En la oficina</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>Lo leyó %1</translation>
    </message>
    <message>
        <source>%1 decided</source>
        <translation>Decidido por %1</translation>
    </message>
    <message>
        <source>%1 gave the task</source>
        <translation>Tarea dada por %1</translation>
    </message>
    <message>
        <source>%1 gave %2 tasks</source>
        <translation>%2 tareas dadas por %1</translation>
    </message>
    <message>
        <source>%1 did %2 of %3</source>
        <translation>%1: %2 de %3 hecho</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ConflictChoice</name>
    <message>
        <source>Nothing</source>
        <comment>a value that was emptied</comment>
        <translation>Nada</translation>
    </message>
    <message>
        <source>“%1” (%2, %3)</source>
        <translation>“%1” (%2, %3)</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Vale ahora</translation>
    </message>
    <message>
        <source>Kept beside it</source>
        <translation>Guardado al lado</translation>
    </message>
    <message>
        <source>Yours stands again. The office sees both.</source>
        <translation>Lo suyo vale otra vez. La oficina ve los dos.</translation>
    </message>
    <message>
        <source>You asked the office · %1</source>
        <translation>Usted preguntó a la oficina · %1</translation>
    </message>
    <message>
        <source>%1 is “%2” again. Before that it said %3.</source>
        <translation>%1: otra vez “%2”. Antes decía %3.</translation>
    </message>
    <message>
        <source>Which is right? %1: %2</source>
        <translation>¿Qué es correcto? %1: %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ContactDraft</name>
    <message>
        <source>Choose the customer first.</source>
        <translation>Primero elija el cliente.</translation>
    </message>
    <message>
        <source>Write what it was about.</source>
        <translation>Escriba de qué se trató.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CorrectionDraft</name>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CustomerChoice</name>
    <message>
        <source>visit %1</source>
        <translation>visita %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CustomerModel</name>
    <message>
        <source>customer since %1</source>
        <translation>cliente desde %1</translation>
    </message>
    <message>
        <source>Add a phone number</source>
        <translation>Añadir un teléfono</translation>
    </message>
    <message>
        <source>Next visit %1</source>
        <translation>Próxima visita %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Oportunidades</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>The last day away lies before the first. Choose another day.</source>
        <translation>El último día de ausencia es anterior al primero. Elija otro día.</translation>
    </message>
    <message>
        <source>Away %1 to %2</source>
        <translation>Ausente del %1 al %2</translation>
    </message>
    <message>
        <source>Away from %1</source>
        <translation>Ausente desde el %1</translation>
    </message>
    <message>
        <source>Away until %1</source>
        <translation>Ausente hasta el %1</translation>
    </message>
    <message>
        <source>Away since %1</source>
        <translation>Ausente desde el %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::CustomersModel</name>
    <message>
        <source>Away</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 abiertos</translation>
    </message>
    <message>
        <source>1 proposal</source>
        <translation>1 propuesta</translation>
    </message>
    <message>
        <source>%1 proposals</source>
        <translation>%1 propuestas</translation>
    </message>
    <message>
        <source>Coming visits</source>
        <translation>Próximas visitas</translation>
    </message>
    <message>
        <source>Everybody else</source>
        <translation>Todos los demás</translation>
    </message>
    <message>
        <source>1 customer on this device</source>
        <translation>1 cliente en este dispositivo</translation>
    </message>
    <message>
        <source>%1 customers on this device</source>
        <translation>%1 clientes en este dispositivo</translation>
    </message>
    <message>
        <source>1 open</source>
        <comment>a comment</comment>
        <translation>1 abierto</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::DailyLogModel</name>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 comentario</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>%1 comentarios</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 cliente</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 clientes</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::DecideModel</name>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::Decision</name>
    <message>
        <source>Not one of our customers yet</source>
        <translation>Todavía no es cliente nuestro</translation>
    </message>
    <message>
        <source>customer since %1</source>
        <translation>cliente desde %1</translation>
    </message>
    <message>
        <source>1 open thing</source>
        <translation>1 cosa abierta</translation>
    </message>
    <message>
        <source>%1 open things</source>
        <translation>%1 cosas abiertas</translation>
    </message>
    <message>
        <source>Praise on %1</source>
        <translation>Elogio el %1</translation>
    </message>
    <message>
        <source>Next visit %1</source>
        <translation>Próxima visita %1</translation>
    </message>
    <message>
        <source>Away now</source>
        <translation>Ahora ausente</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llamar a %1</translation>
    </message>
    <message>
        <source>Change the notes for next season</source>
        <translation>Cambiar las notas para la próxima temporada</translation>
    </message>
    <message>
        <source>Put it right on the next visit</source>
        <translation>Corregirlo en la próxima visita</translation>
    </message>
    <message>
        <source>Write an answer or tick what shall be done.</source>
        <translation>Escriba una respuesta o marque lo que hay que hacer.</translation>
    </message>
    <message>
        <source>%1 sees your answer. %2 has a task.</source>
        <translation>%1 ve su respuesta. %2 tiene una tarea.</translation>
    </message>
    <message>
        <source>%1 sees your answer.</source>
        <translation>%1 ve su respuesta.</translation>
    </message>
    <message>
        <source>%1 sees your answer. %2 tasks given out.</source>
        <translation>%1 ve su respuesta. %2 tareas asignadas.</translation>
    </message>
    <message>
        <source>%1: a case is open.</source>
        <translation>%1: se abrió un caso.</translation>
    </message>
    <message>
        <source>Read, nothing to do. %1 sees that.</source>
        <translation>Leído, nada que hacer. %1 lo ve.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::GateModel</name>
    <message>
        <source>Emergency at a customer</source>
        <translation>Urgencia con un cliente</translation>
    </message>
    <message>
        <source>The customer is waiting</source>
        <translation>El cliente espera</translation>
    </message>
    <message>
        <source>The weather will not hold</source>
        <translation>El tiempo no aguanta</translation>
    </message>
    <message>
        <source>Somebody else has the hours</source>
        <translation>Otra persona tiene las horas</translation>
    </message>
    <message>
        <source>Late hours make a late invoice, and the customer thinks that we are not well organised.</source>
        <translation>Horas tarde, factura tarde: el cliente piensa que no estamos bien organizados.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>Since %1 the office asks for it. This device decides by itself, with or without a signal.</source>
        <translation>Desde el %1 la oficina lo pide. Este dispositivo decide solo, con o sin señal.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::HandoverWords</name>
    <message>
        <source>Pass it on</source>
        <translation>Pasarlo a la oficina</translation>
    </message>
    <message>
        <source>Ask whether somebody may call</source>
        <translation>Preguntar si se puede llamar</translation>
    </message>
    <message>
        <source>Agree on it with the customer</source>
        <translation>Acordarlo con el cliente</translation>
    </message>
    <message>
        <source>the office does the rest</source>
        <translation>la oficina hace el resto</translation>
    </message>
    <message>
        <source>you give input, then step back</source>
        <translation>usted da su opinión y la oficina sigue</translation>
    </message>
    <message>
        <source>you stay with it until the solution is agreed</source>
        <translation>usted sigue hasta que se acuerde la solución</translation>
    </message>
    <message>
        <source>you see it through</source>
        <translation>usted lo lleva hasta el final</translation>
    </message>
    <message>
        <source>No rule of the company speaks of it</source>
        <translation>Ninguna regla de la empresa habla de ello</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <translation>%1 · versión %2</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>Menos de %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>Primavera</translation>
    </message>
    <message>
        <source>Summer</source>
        <translation>Verano</translation>
    </message>
    <message>
        <source>Fall</source>
        <translation>Otoño</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>Invierno</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>season, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>1 opportunity</source>
        <translation>1 oportunidad</translation>
    </message>
    <message>
        <source>%1 opportunities</source>
        <translation>%1 oportunidades</translation>
    </message>
    <message>
        <source>%1 done</source>
        <comment>opportunities</comment>
        <translation>%1 hechas</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <comment>opportunities</comment>
        <translation>%1 rechazadas</translation>
    </message>
    <message>
        <source>hidden until %1</source>
        <translation>oculta hasta el %1</translation>
    </message>
    <message>
        <source>May be called</source>
        <translation>Se puede llamar</translation>
    </message>
    <message>
        <source>Does not want a call</source>
        <translation>No quiere llamada</translation>
    </message>
    <message>
        <source>Not asked; the office may call</source>
        <translation>No preguntado; la oficina puede llamar</translation>
    </message>
    <message>
        <source>Ask before anyone calls</source>
        <translation>Preguntar antes de llamar</translation>
    </message>
    <message>
        <source>asked %1</source>
        <comment>the customer, on a day</comment>
        <translation>preguntado %1</translation>
    </message>
    <message>
        <source>agreed on site %1</source>
        <translation>acordado en el sitio %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::HoursDraft</name>
    <message>
        <source>missing: %1</source>
        <translation>falta: %1</translation>
    </message>
    <message>
        <source>Hours &amp; materials</source>
        <translation>Horas y materiales</translation>
    </message>
    <message>
        <source>Ready for the invoice</source>
        <translation>Listo para la factura</translation>
    </message>
    <message>
        <source>Approved by the office</source>
        <translation>Aprobado por la oficina</translation>
    </message>
    <message>
        <source>Approved by %1, %2</source>
        <translation>Aprobado por %1, %2</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Nobody has said when you came. Set the time.</source>
        <translation>Nadie dijo cuándo llegaron. Ponga el tiempo.</translation>
    </message>
    <message>
        <source>From arrival to the end, %1</source>
        <translation>Desde la llegada hasta el final, %1</translation>
    </message>
    <message>
        <source>From arrival, %1, until now</source>
        <translation>Desde la llegada, %1, hasta ahora</translation>
    </message>
    <message>
        <source>That picture could not be read. Choose another one; what you wrote is kept.</source>
        <translation>No se pudo leer esa imagen. Elija otra; lo que escribió queda guardado.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>The office has approved this. Add a new line; it goes in as a late addition.</source>
        <translation>La oficina ya lo aprobó. Añada una línea nueva; entra como añadido tardío.</translation>
    </message>
    <message>
        <source>%1: kept on this phone</source>
        <translation>%1: guardado en este teléfono</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>%1: taken off the sheet</source>
        <translation>%1: quitado de la hoja</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::HoursWords</name>
    <message>
        <source>Changed, not saved yet</source>
        <translation>Cambiado, aún sin guardar</translation>
    </message>
    <message>
        <source>Late addition</source>
        <translation>Añadido tardío</translation>
    </message>
    <message>
        <source>Not on the invoice</source>
        <translation>No va en la factura</translation>
    </message>
    <message>
        <source>1 material</source>
        <translation>1 material</translation>
    </message>
    <message>
        <source>%1 materials</source>
        <translation>%1 materiales</translation>
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
        <translation>horas</translation>
    </message>
    <message>
        <source>materials</source>
        <translation>materiales</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Guardar el cambio</translation>
    </message>
    <message>
        <source>Save %1 and %2</source>
        <translation>Guardar %1 y %2</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Save hours · %1</source>
        <translation>Guardar horas · %1</translation>
    </message>
    <message>
        <source>Save hours</source>
        <translation>Guardar horas</translation>
    </message>
    <message>
        <source>no materials</source>
        <translation>sin materiales</translation>
    </message>
    <message>
        <source>The change is kept on this phone</source>
        <translation>El cambio queda guardado en este teléfono</translation>
    </message>
    <message>
        <source>%1: kept on this phone</source>
        <translation>%1: guardado en este teléfono</translation>
    </message>
    <message>
        <source>No hours at this visit</source>
        <translation>Sin horas en esta visita</translation>
    </message>
    <message>
        <source>No materials used</source>
        <translation>Ningún material usado</translation>
    </message>
    <message>
        <source>Hours could not be collected</source>
        <translation>No se pudieron anotar las horas</translation>
    </message>
    <message>
        <source>Materials could not be collected</source>
        <translation>No se pudieron anotar los materiales</translation>
    </message>
    <message>
        <source>Late hours make a late invoice, and the customer thinks we are disorganised.</source>
        <translation>Las horas tardías hacen una factura tardía, y el cliente piensa que somos desorganizados.</translation>
    </message>
    <message>
        <source>Save it before you drive on. It takes ten seconds.</source>
        <translation>Guárdelo antes de seguir viaje. Toma diez segundos.</translation>
    </message>
    <message>
        <source>Guess at night what it was in the morning.</source>
        <translation>Adivinar de noche lo que fue por la mañana.</translation>
    </message>
    <message>
        <source>Crew was split over two places</source>
        <translation>La cuadrilla se dividió en dos lugares</translation>
    </message>
    <message>
        <source>Somebody left early</source>
        <translation>Alguien se fue antes</translation>
    </message>
    <message>
        <source>The visit was broken off</source>
        <translation>La visita se interrumpió</translation>
    </message>
    <message>
        <source>Supplier gave no slip</source>
        <translation>El proveedor no dio recibo</translation>
    </message>
    <message>
        <source>Came with another crew</source>
        <translation>Vino con otra cuadrilla</translation>
    </message>
    <message>
        <source>Slip is in the other truck</source>
        <translation>El recibo está en el otro camión</translation>
    </message>
    <message>
        <source>New to the office</source>
        <translation>Nuevo para la oficina</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::InstructionDraft</name>
    <message>
        <source>Write what stands for every visit, or what is replaced by what.</source>
        <translation>Escriba lo que vale en cada visita, o qué se reemplaza por qué.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::OpportunitiesModel</name>
    <message>
        <source>Nobody follows up</source>
        <translation>Nadie le da seguimiento</translation>
    </message>
    <message>
        <source>You spotted it</source>
        <translation>Usted la vio</translation>
    </message>
    <message>
        <source>Spotted by %1</source>
        <translation>Detectada por %1</translation>
    </message>
    <message>
        <source>You designed it</source>
        <translation>La diseñó usted</translation>
    </message>
    <message>
        <source>Designed by %1</source>
        <translation>Diseñada por %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>said by a person</comment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>1 open</source>
        <comment>an opportunity</comment>
        <translation>1 abierta</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>opportunities</comment>
        <translation>%1 abiertas</translation>
    </message>
    <message>
        <source>No news for %1</source>
        <translation>Sin noticias desde hace %1</translation>
    </message>
    <message>
        <source>You asked the office %1</source>
        <translation>Preguntó a la oficina (%1)</translation>
    </message>
    <message>
        <source>%1 asked %2 how it stands</source>
        <comment>who, when</comment>
        <translation>%1 pregunta cómo va (%2)</translation>
    </message>
    <message>
        <source>Office has it %1</source>
        <translation>En la oficina %1</translation>
    </message>
    <message>
        <source>%1 without news for long</source>
        <translation>%1 sin noticias hace mucho</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::OpportunityModel</name>
    <message>
        <source>you spotted it</source>
        <translation>la vio usted</translation>
    </message>
    <message>
        <source>%1 spotted it</source>
        <translation>la vio %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>The office has not taken it up yet</source>
        <translation>La oficina todavía no la ha tomado</translation>
    </message>
    <message>
        <source>On your phone</source>
        <translation>En su teléfono</translation>
    </message>
    <message>
        <source>In office</source>
        <translation>En la oficina</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>previsto %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>said by a person</comment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>No news for %1</source>
        <translation>Sin noticias desde hace %1</translation>
    </message>
    <message>
        <source>You asked the office %1</source>
        <translation>Preguntó a la oficina (%1)</translation>
    </message>
    <message>
        <source>%1 asked %2 how it stands</source>
        <comment>who, when</comment>
        <translation>%1 pregunta cómo va (%2)</translation>
    </message>
    <message>
        <source>How does it stand? What do I tell them?</source>
        <translation>¿Cómo va? ¿Qué les digo?</translation>
    </message>
    <message>
        <source>Office has it %1</source>
        <translation>En la oficina %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::OpportunityMove</name>
    <message>
        <source>now: %1</source>
        <translation>ahora: %1</translation>
    </message>
    <message>
        <source>Choose the step.</source>
        <translation>Elija el paso.</translation>
    </message>
    <message>
        <source>Write what the crew may say when the customer asks.</source>
        <translation>Escriba lo que la cuadrilla puede decir si el cliente pregunta.</translation>
    </message>
    <message>
        <source>Choose who goes on with it.</source>
        <translation>Elija quién sigue con esto.</translation>
    </message>
    <message>
        <source>Choose the day of the next step.</source>
        <translation>Elija el día del próximo paso.</translation>
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
        <translation>Esta aplicación no puede usar la cámara. Permítala en los ajustes de este dispositivo o elija una imagen.</translation>
    </message>
    <message>
        <source>No camera works here. Choose a picture instead.</source>
        <translation>Aquí no funciona ninguna cámara. Mejor elija una imagen.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::Phrases</name>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>materials</source>
        <translation>materiales</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Escuchado</translation>
    </message>
    <message>
        <source>Heard and agreed</source>
        <translation>Escuchado y reconocido</translation>
    </message>
    <message>
        <source>Remedy promised</source>
        <translation>Solución prometida</translation>
    </message>
    <message>
        <source>Made good</source>
        <translation>Solucionado</translation>
    </message>
    <message>
        <source>The customer is content</source>
        <translation>El cliente está satisfecho</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a problem is over</comment>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Not good yet</source>
        <translation>Todavía no está bien</translation>
    </message>
    <message>
        <source>Asked how it is now</source>
        <translation>Se preguntó cómo está ahora</translation>
    </message>
    <message>
        <source>Problem %1</source>
        <translation>Problema %1</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Enviado %1</translation>
    </message>
    <message>
        <source>you follow up</source>
        <translation>usted da seguimiento</translation>
    </message>
    <message>
        <source>%1 follows up</source>
        <translation>%1 da seguimiento</translation>
    </message>
    <message>
        <source>you spotted it</source>
        <translation>la vio usted</translation>
    </message>
    <message>
        <source>%1 spotted it</source>
        <translation>la vio %1</translation>
    </message>
    <message>
        <source>Done the same day</source>
        <translation>Hecho el mismo día</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Hecho en %1</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hechas</translation>
    </message>
    <message>
        <source>%1 replied</source>
        <translation>%1 respondió</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>%1 weeks</source>
        <translation>%1 semanas</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 meses</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 días</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Elogio</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Oportunidad</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeada</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Could not do it</source>
        <translation>No se pudo hacer</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>Avisada</translation>
    </message>
    <message>
        <source>Seen by the office</source>
        <translation>Vista por la oficina</translation>
    </message>
    <message>
        <source>Visit booked</source>
        <translation>Visita fijada</translation>
    </message>
    <message>
        <source>Solution in work</source>
        <translation>Solución en preparación</translation>
    </message>
    <message>
        <source>Being priced</source>
        <translation>Se calcula el precio</translation>
    </message>
    <message>
        <source>Proposal sent</source>
        <translation>Propuesta enviada</translation>
    </message>
    <message>
        <source>Customer is deciding</source>
        <translation>El cliente decide</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>Dijo que sí</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Dijo que no</translation>
    </message>
    <message>
        <source>Still thinking</source>
        <translation>Todavía lo piensa</translation>
    </message>
    <message>
        <source>Has a question</source>
        <translation>Tiene una pregunta</translation>
    </message>
    <message>
        <source>Read, nothing to do</source>
        <translation>Leído, nada que hacer</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Stands for every visit now</source>
        <translation>Ya vale en cada visita</translation>
    </message>
    <message>
        <source>Became an opportunity</source>
        <translation>Pasó a ser una oportunidad</translation>
    </message>
    <message>
        <source>Treated as a problem</source>
        <translation>Se trata como un problema</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>Ausente desde</translation>
    </message>
    <message>
        <source>Away until</source>
        <translation>Ausente hasta</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fecha límite</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Vale hasta el</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Temporada</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Terminado el</translation>
    </message>
    <message>
        <source>On this phone</source>
        <translation>En este teléfono</translation>
    </message>
    <message>
        <source>In the office</source>
        <translation>En la oficina</translation>
    </message>
    <message>
        <source>Accepted, office decides on one value</source>
        <translation>Aceptado, la oficina decide un valor</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>lead hand</source>
        <translation>jefe de cuadrilla</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>técnico</translation>
    </message>
    <message>
        <source>estimator</source>
        <translation>presupuestador</translation>
    </message>
    <message>
        <source>office</source>
        <translation>oficina</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>gerente</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>dueño</translation>
    </message>
    <message>
        <source>Expects</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Quiere</translation>
    </message>
    <message>
        <source>Pet</source>
        <translation>Mascota</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Llave</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Cuidado</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Conviene saber</translation>
    </message>
    <message>
        <source>The office could not be reached. Everything is kept on this device.</source>
        <translation>No se pudo contactar a la oficina. Todo queda guardado en este dispositivo.</translation>
    </message>
    <message>
        <source>That address answered, but it is not a Leadhand office. Check the address.</source>
        <translation>Esa dirección respondió, pero no es una oficina Leadhand. Revise la dirección.</translation>
    </message>
    <message>
        <source>The office&apos;s certificate was refused. Ask the office for the right address.</source>
        <translation>Se rechazó el certificado de la oficina. Pida la dirección correcta.</translation>
    </message>
    <message>
        <source>That code is not right. Look at it once more.</source>
        <translation>Ese código no es correcto. Mírelo otra vez.</translation>
    </message>
    <message>
        <source>This code was used before. Ask the office for a new one.</source>
        <translation>Ese código ya se usó. Pida uno nuevo a la oficina.</translation>
    </message>
    <message>
        <source>This code is too old. Ask the office for a new one.</source>
        <translation>Ese código ya caducó. Pida uno nuevo a la oficina.</translation>
    </message>
    <message>
        <source>Too many tries. Wait a minute, then try again.</source>
        <translation>Demasiados intentos. Espere un minuto y pruebe de nuevo.</translation>
    </message>
    <message>
        <source>The office has signed this device out. Ask them for a new code.</source>
        <translation>La oficina dio de baja este dispositivo. Pídale un código nuevo.</translation>
    </message>
    <message>
        <source>The office speaks a newer language. Update the app; your work is kept.</source>
        <translation>La oficina usa una versión más nueva. Actualice la aplicación; su trabajo queda guardado.</translation>
    </message>
    <message>
        <source>That is too long for one comment. Save it in two parts.</source>
        <translation>Es demasiado largo para un comentario. Guárdelo en dos partes.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask the office.</source>
        <translation>Su función no lo permite. Pregunte a la oficina.</translation>
    </message>
    <message>
        <source>This device is full. Free some space; what you wrote is still here.</source>
        <translation>Este dispositivo está lleno. Libere espacio; lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>sin día</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>para el %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Waits for the office</source>
        <translation>Espera a la oficina</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visit, %1</source>
        <translation>Visita, %1</translation>
    </message>
    <message>
        <source>Standing instruction</source>
        <translation>Instrucción permanente</translation>
    </message>
    <message>
        <source>Standing instruction %1</source>
        <translation>Instrucción permanente %1</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Ya no</translation>
    </message>
    <message>
        <source>On site since %1</source>
        <translation>En el lugar desde las %1</translation>
    </message>
    <message>
        <source>On the way since %1</source>
        <translation>En camino desde las %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Hecho %1</translation>
    </message>
    <message>
        <source>Could not do it, %1</source>
        <translation>No se pudo hacer, %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Sigue</translation>
    </message>
    <message>
        <source>Next · %1</source>
        <translation>Sigue · %1</translation>
    </message>
    <message>
        <source>1 proposal open</source>
        <translation>1 propuesta abierta</translation>
    </message>
    <message>
        <source>%1 proposals open</source>
        <translation>%1 propuestas abiertas</translation>
    </message>
    <message>
        <source>1 opportunity open</source>
        <translation>1 oportunidad abierta</translation>
    </message>
    <message>
        <source>%1 opportunities open</source>
        <translation>%1 oportunidades abiertas</translation>
    </message>
    <message>
        <source>1 comment open</source>
        <translation>1 comentario abierto</translation>
    </message>
    <message>
        <source>%1 comments open</source>
        <translation>%1 comentarios abiertos</translation>
    </message>
    <message>
        <source>Away then</source>
        <translation>Ausente entonces</translation>
    </message>
    <message>
        <source>No %1</source>
        <translation>Sin %1</translation>
    </message>
    <message>
        <source>No %1. %2 instead</source>
        <translation>Sin %1. En su lugar, %2</translation>
    </message>
    <message>
        <source>Agreed %1</source>
        <translation>Acordado el %1</translation>
    </message>
    <message>
        <source>season %1</source>
        <translation>temporada %1</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a kind of comment: something shall be different</comment>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>On site</source>
        <comment>the crew is at the customer&apos;s</comment>
        <translation>En el lugar</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a visit is over</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>an opportunity is through</comment>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>a telephone call</comment>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>words that were written</comment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>said by a person</comment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>That did not work. Try once more; what you wrote is still here.</source>
        <translation>No funcionó. Inténtelo otra vez; lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>That picture is damaged. Take or choose another one.</source>
        <translation>Esa foto está dañada. Tome o elija otra.</translation>
    </message>
    <message>
        <source>That picture is too large. Take it at a smaller size.</source>
        <translation>Esa foto es demasiado grande. Tómela más pequeña.</translation>
    </message>
    <message>
        <source>That is no picture this app can take. Choose a JPEG or a PNG.</source>
        <translation>No es una imagen que la aplicación acepte. Elija un JPEG o un PNG.</translation>
    </message>
    <message>
        <source>It could not be kept just now. Try once more; what you wrote is still here.</source>
        <translation>No se pudo guardar ahora. Inténtelo otra vez; lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>It has not arrived here yet, or the office has removed it.</source>
        <translation>Todavía no llegó aquí, o la oficina lo quitó.</translation>
    </message>
    <message>
        <source>Nobody of this name is on this device. Choose from the list.</source>
        <translation>Nadie con ese nombre en este dispositivo. Elija de la lista.</translation>
    </message>
    <message>
        <source>Nobody of this name is in the team.</source>
        <translation>Nadie con ese nombre en el equipo.</translation>
    </message>
    <message>
        <source>That does not fit. Look at it once more.</source>
        <translation>Eso no encaja. Revíselo una vez más.</translation>
    </message>
    <message>
        <source>There is no such day. Choose another one.</source>
        <translation>Ese día no existe. Elija otro.</translation>
    </message>
    <message>
        <source>Some of its tasks are still open. They are done first.</source>
        <translation>Quedan tareas abiertas. Se hacen primero.</translation>
    </message>
    <message>
        <source>That step does not follow from where it stands now. Choose another one.</source>
        <translation>Ese paso no sigue al actual. Elija otro.</translation>
    </message>
    <message>
        <source>Choose who goes on with it.</source>
        <translation>Elija quién sigue con esto.</translation>
    </message>
    <message>
        <source>The office&apos;s answer was cut. It is tried again; your work is kept.</source>
        <translation>La respuesta de la oficina se cortó. Se intenta de nuevo; su trabajo se conserva.</translation>
    </message>
    <message>
        <source>The office does not know this device any more. Ask them for a new code.</source>
        <translation>La oficina ya no reconoce este dispositivo. Pida un código nuevo.</translation>
    </message>
    <message>
        <source>The clock of this device is far off. Set it; your work is kept.</source>
        <translation>El reloj de este dispositivo está muy desajustado. Póngalo en hora; su trabajo se conserva.</translation>
    </message>
    <message>
        <source>This device belongs to an office already.</source>
        <translation>Este dispositivo ya pertenece a una oficina.</translation>
    </message>
    <message>
        <source>Doesn’t count</source>
        <translation>No cuenta</translation>
    </message>
    <message>
        <source>Corrected by you, %1</source>
        <translation>Corregido por usted, %1</translation>
    </message>
    <message>
        <source>Corrected by %1, %2</source>
        <translation>Corregido por %1, %2</translation>
    </message>
    <message>
        <source>Doesn’t count: %1</source>
        <translation>No cuenta: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Por qué: %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>para el %1</translation>
    </message>
    <message>
        <source>Next visit opens when %1 is finished</source>
        <comment>%1 is a customer</comment>
        <translation>La próxima visita se abre cuando todo esté anotado de %1</translation>
    </message>
    <message>
        <source>Next visit opens when %1 visits are finished</source>
        <translation>La próxima visita se abre cuando %1 visitas estén terminadas</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>Finish %1: %2</source>
        <comment>%1 is a customer, %2 hours, materials</comment>
        <translation>Por anotar de %1: %2</translation>
    </message>
    <message>
        <source>That was done before. Look at how it stands now.</source>
        <translation>Eso ya estaba hecho. Mire cómo está ahora.</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>hoy a las %1</translation>
    </message>
    <message>
        <source>%1 tomorrow</source>
        <translation>mañana a las %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thing, its condition</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>look again: %1</source>
        <translation>mirar otra vez: %1</translation>
    </message>
    <message>
        <source>may be spoken of again</source>
        <translation>se puede volver a hablar</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>what management answered</comment>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>a call, a letter, a talk</comment>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>Step of an opportunity</source>
        <translation>Paso de una oportunidad</translation>
    </message>
    <message>
        <source>Note on an opportunity</source>
        <translation>Nota sobre una oportunidad</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>Answer to a proposal</source>
        <translation>Respuesta a una propuesta</translation>
    </message>
    <message>
        <source>Step of a problem</source>
        <translation>Paso de un problema</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Hours of a visit</source>
        <translation>Horas de una visita</translation>
    </message>
    <message>
        <source>Used at a visit</source>
        <translation>Usado en una visita</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Corrected since</source>
        <translation>Corregido después</translation>
    </message>
    <message>
        <source>Why it could not be done</source>
        <translation>Por qué no se pudo hacer</translation>
    </message>
    <message>
        <source>That recording is damaged. Say it again, or write it.</source>
        <translation>Esa grabación está dañada. Dígalo otra vez o escríbalo.</translation>
    </message>
    <message>
        <source>No microphone works here. Write it instead.</source>
        <translation>Aquí no funciona ningún micrófono. Mejor escríbalo.</translation>
    </message>
    <message>
        <source>This app may not use the microphone. Allow it in the settings of this device, or write it.</source>
        <translation>Esta aplicación no puede usar el micrófono. Permítalo en los ajustes de este dispositivo o escríbalo.</translation>
    </message>
    <message>
        <source>No sound can be heard here. Check the loudspeaker or the headphones.</source>
        <translation>Aquí no se oye nada. Revise el altavoz o los auriculares.</translation>
    </message>
    <message>
        <source>Write a word, choose a phrase, add a photo or say it first.</source>
        <translation>Primero escriba una palabra, elija una frase, añada una foto o dígalo.</translation>
    </message>
    <message>
        <source>Voice note, %1</source>
        <translation>Nota de voz, %1</translation>
    </message>
    <message>
        <source>%1 voice notes, %2</source>
        <translation>%1 notas de voz, %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ProblemDraft</name>
    <message>
        <source>Choose the customer first.</source>
        <translation>Elija primero al cliente.</translation>
    </message>
    <message>
        <source>Write down what the customer said.</source>
        <translation>Anote lo que dijo el cliente.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::PromiseAlarms</name>
    <message>
        <source>1 open case</source>
        <translation>1 caso abierto</translation>
    </message>
    <message>
        <source>%1 open cases</source>
        <translation>%1 casos abiertos</translation>
    </message>
    <message>
        <source>%1 promises are late</source>
        <translation>%1 promesas van con retraso</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::PromiseChoice</name>
    <message>
        <source>Call the customer</source>
        <translation>Llamar al cliente</translation>
    </message>
    <message>
        <source>Write what is promised.</source>
        <translation>Escriba lo que se promete.</translation>
    </message>
    <message>
        <source>That time is over. Choose a later one.</source>
        <translation>Ese momento ya pasó. Elija uno más tarde.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ReadingDraft</name>
    <message>
        <source>Choose the customer first.</source>
        <translation>Elija primero al cliente.</translation>
    </message>
    <message>
        <source>Say what you looked at.</source>
        <translation>Diga qué miró.</translation>
    </message>
    <message>
        <source>Say how it is.</source>
        <translation>Diga cómo está.</translation>
    </message>
    <message>
        <source>Say when to look again.</source>
        <translation>Diga cuándo mirar otra vez.</translation>
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
        <translation>%1 días</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 con retraso</translation>
    </message>
    <message>
        <source>You call by %1</source>
        <translation>Usted llama a más tardar %1</translation>
    </message>
    <message>
        <source>%1 calls by %2</source>
        <translation>%1 llama a más tardar %2</translation>
    </message>
    <message>
        <source>You put it right by %1</source>
        <translation>Usted lo soluciona a más tardar %1</translation>
    </message>
    <message>
        <source>%1 puts it right by %2</source>
        <translation>%1 lo soluciona a más tardar %2</translation>
    </message>
    <message>
        <source>%1 calls you by %2. Your number is %3.</source>
        <translation>%1 le llama a más tardar %2. Su número es %3.</translation>
    </message>
    <message>
        <source>%1 puts it right by %2. Your number is %3.</source>
        <translation>%1 lo soluciona a más tardar %2. Su número es %3.</translation>
    </message>
    <message>
        <source>Reported</source>
        <comment>state of a problem, short</comment>
        <translation>Avisado</translation>
    </message>
    <message>
        <source>Agreed</source>
        <comment>state of a problem, short</comment>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Promised</source>
        <comment>state of a problem, short</comment>
        <translation>Prometido</translation>
    </message>
    <message>
        <source>Made good</source>
        <comment>state of a problem, short</comment>
        <translation>Reparado</translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state of a problem, short</comment>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Dead plant</source>
        <translation>Planta muerta</translation>
    </message>
    <message>
        <source>Wrong plant</source>
        <translation>Planta equivocada</translation>
    </message>
    <message>
        <source>Broken or loose</source>
        <translation>Roto o suelto</translation>
    </message>
    <message>
        <source>Gate left open</source>
        <translation>Puerta abierta</translation>
    </message>
    <message>
        <source>Not tidy</source>
        <translation>Sin recoger</translation>
    </message>
    <message>
        <source>Something damaged</source>
        <translation>Algo dañado</translation>
    </message>
    <message>
        <source>Not on time</source>
        <translation>No a tiempo</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Usted dijo: %1</translation>
    </message>
    <message>
        <source>It can’t be closed yet: nobody has asked the customer. Ask if it has come and if it is good.</source>
        <translation>Aún no se puede cerrar: nadie ha preguntado al cliente. Pregunte si lo ha recibido y si está bien.</translation>
    </message>
    <message>
        <source>It can’t be closed yet: what was promised is not done. Do it, then ask if it is good.</source>
        <translation>Aún no se puede cerrar: lo prometido no está hecho. Hágalo y luego pregunte si está bien.</translation>
    </message>
    <message>
        <source>It can’t be closed yet: nothing was put right. Promise what is done, then ask if it is good.</source>
        <translation>Aún no se puede cerrar: nada está arreglado. Prometa lo que se hace y luego pregunte si está bien.</translation>
    </message>
    <message>
        <source>It can’t be closed yet: the customer has not agreed. Say back what you heard first.</source>
        <translation>Aún no se puede cerrar: el cliente no está de acuerdo. Repita primero lo que oyó.</translation>
    </message>
    <message>
        <source>The customer agrees</source>
        <translation>El cliente está de acuerdo</translation>
    </message>
    <message>
        <source>Promise the remedy</source>
        <translation>Prometer la solución</translation>
    </message>
    <message>
        <source>It is put right</source>
        <translation>Está solucionado</translation>
    </message>
    <message>
        <source>The call is made</source>
        <translation>La llamada está hecha</translation>
    </message>
    <message>
        <source>Ask if it is good now</source>
        <translation>Preguntar si está bien</translation>
    </message>
    <message>
        <source>Ask how it is now</source>
        <translation>Preguntar cómo está ahora</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Not good yet: it is open again.</source>
        <translation>Aún no está bien: se abre otra vez.</translation>
    </message>
    <message>
        <source>Kept. You need not ask again.</source>
        <translation>Anotado. No hace falta preguntar más.</translation>
    </message>
    <message>
        <source>Not good any more: it is open again.</source>
        <translation>Ya no está bien: se abre otra vez.</translation>
    </message>
    <message>
        <source>Heard and agreed.</source>
        <translation>Escuchado y reconocido.</translation>
    </message>
    <message>
        <source>The promise stands.</source>
        <translation>La promesa queda.</translation>
    </message>
    <message>
        <source>Put right. Ask soon if it is good.</source>
        <translation>Solucionado. Pregunte pronto si está bien.</translation>
    </message>
    <message>
        <source>The call is kept.</source>
        <translation>La llamada está anotada.</translation>
    </message>
    <message>
        <source>Verified: the customer is content.</source>
        <translation>Verificado: el cliente está satisfecho.</translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>Cerrado.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ReferralDraft</name>
    <message>
        <source>Say why it helps.</source>
        <translation>Diga por qué ayuda.</translation>
    </message>
    <message>
        <source>Promise a price or a date.</source>
        <translation>Prometer un precio o una fecha.</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>Primero elija el cliente.</translation>
    </message>
    <message>
        <source>Choose what would help, or write what you noticed.</source>
        <translation>Elija qué ayudaría o escriba lo que notó.</translation>
    </message>
    <message>
        <source>Say how the customer is better off. If we can&apos;t say it, we don&apos;t offer it.</source>
        <translation>Diga en qué sale ganando el cliente. Si no lo podemos decir, no lo ofrecemos.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a thing, its condition</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Declined %1. Let it rest until %2, unless they ask.</source>
        <translation>Rechazado: %1. Déjelo reposar hasta el %2, salvo que pregunten.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::SearchModel</name>
    <message>
        <source>What came lately is still being read in. Older words may be missing for a moment.</source>
        <translation>Lo que acaba de llegar todavía se está leyendo. Por un momento pueden faltar palabras más antiguas.</translation>
    </message>
    <message>
        <source>Everything the office has is on this device.</source>
        <translation>Todo lo que tiene la oficina está en este dispositivo.</translation>
    </message>
    <message>
        <source>On this device: the customers of your crew (%1). The office has the others.</source>
        <translation>En este dispositivo: los clientes de su cuadrilla (%1). La oficina tiene los demás.</translation>
    </message>
    <message>
        <source>On this device: the customers of your crew (%1) and what was said since %2. The office has the others.</source>
        <translation>En este dispositivo: los clientes de su cuadrilla (%1) y, desde el %2, lo que se dijo. La oficina tiene los demás.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Oportunidades</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>Últimas 4 semanas</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Earlier years</source>
        <translation>Años anteriores</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::ServiceModel</name>
    <message>
        <source>Left with %1</source>
        <translation>Dejado a %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::SyncCentre</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::SyncItems</name>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::SyncWords</name>
    <message>
        <source>no signal</source>
        <translation>sin señal</translation>
    </message>
    <message>
        <source>the network asks to sign in</source>
        <translation>la red pide iniciar sesión</translation>
    </message>
    <message>
        <source>the office is not ready</source>
        <translation>la oficina no está lista</translation>
    </message>
    <message>
        <source>the office refuses</source>
        <translation>la oficina lo rechaza</translation>
    </message>
    <message>
        <source>signed out by the office</source>
        <translation>desconectado por la oficina</translation>
    </message>
    <message>
        <source>the app is too old</source>
        <translation>la aplicación es muy antigua</translation>
    </message>
    <message>
        <source>this phone is full</source>
        <translation>este teléfono está lleno</translation>
    </message>
    <message>
        <source>the phone is busy</source>
        <translation>el teléfono está ocupado</translation>
    </message>
    <message>
        <source>1 needs attention</source>
        <translation>1 cosa requiere atención</translation>
    </message>
    <message>
        <source>%1 need attention</source>
        <translation>%1 cosas requieren atención</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
    <message>
        <source>Getting your customers</source>
        <translation>Recibiendo sus clientes</translation>
    </message>
    <message>
        <source>All in office · %1</source>
        <translation>Todo en la oficina · %1</translation>
    </message>
    <message>
        <source>On this phone</source>
        <translation>En este teléfono</translation>
    </message>
    <message>
        <source>%1 on this phone · %2</source>
        <translation>%1 en este teléfono · %2</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <translation>%1 · al %2</translation>
    </message>
    <message>
        <source>Waiting for signal</source>
        <translation>Esperando señal</translation>
    </message>
    <message>
        <source>This network asks to sign in</source>
        <translation>Esta red pide iniciar sesión</translation>
    </message>
    <message>
        <source>The office is not ready</source>
        <translation>La oficina no está lista</translation>
    </message>
    <message>
        <source>The office refuses this phone</source>
        <translation>La oficina rechaza este teléfono</translation>
    </message>
    <message>
        <source>The office has signed this phone out</source>
        <translation>La oficina desconectó este teléfono</translation>
    </message>
    <message>
        <source>This app is too old</source>
        <translation>Esta aplicación es muy antigua</translation>
    </message>
    <message>
        <source>This phone is full</source>
        <translation>Este teléfono está lleno</translation>
    </message>
    <message>
        <source>This phone could not keep what came</source>
        <translation>Este teléfono no pudo guardar lo que llegó</translation>
    </message>
    <message>
        <source>All in office</source>
        <translation>Todo en la oficina</translation>
    </message>
    <message>
        <source>Not in contact yet</source>
        <translation>Todavía sin contacto</translation>
    </message>
    <message>
        <source>1 thing is on this phone</source>
        <translation>Hay 1 cosa en este teléfono</translation>
    </message>
    <message>
        <source>%1 things are on this phone</source>
        <translation>Hay %1 cosas en este teléfono</translation>
    </message>
    <message>
        <source>Everything is kept on this phone and goes to the office by itself.</source>
        <translation>Todo queda guardado en este teléfono y va solo a la oficina.</translation>
    </message>
    <message>
        <source>Open the browser and sign in there, or leave this Wi-Fi. Your work is kept.</source>
        <translation>Abra el navegador e inicie sesión, o deje este Wi-Fi. Su trabajo queda guardado.</translation>
    </message>
    <message>
        <source>It answers, but can take nothing just now. Your work is kept and goes by itself.</source>
        <translation>Responde, pero ahora no puede recibir nada. Su trabajo queda guardado y va solo.</translation>
    </message>
    <message>
        <source>Ask them for a new code. What you wrote stays on this phone until then.</source>
        <translation>Pídale un código nuevo. Hasta entonces, lo que escribió queda en este teléfono.</translation>
    </message>
    <message>
        <source>Update it: the office speaks a newer language. What you wrote is kept until then.</source>
        <translation>Actualícela: la oficina habla un idioma más nuevo. Hasta entonces, lo que escribió queda guardado.</translation>
    </message>
    <message>
        <source>Free some space, for example by removing old videos. What you wrote is kept.</source>
        <translation>Libere espacio, por ejemplo quitando videos viejos. Lo que escribió queda guardado.</translation>
    </message>
    <message>
        <source>It is tried again by itself. What you wrote is kept.</source>
        <translation>Se intenta otra vez solo. Lo que escribió queda guardado.</translation>
    </message>
    <message>
        <source>They go to the office by themselves, the oldest first.</source>
        <translation>Va solo a la oficina, lo más antiguo primero.</translation>
    </message>
    <message>
        <source>What the office knows of them comes in. You can work meanwhile.</source>
        <translation>Llega lo que la oficina sabe de ellos. Mientras tanto puede trabajar.</translation>
    </message>
    <message>
        <source>Up to date since %1.</source>
        <translation>Al día desde: %1.</translation>
    </message>
    <message>
        <source>What you write is kept on this phone and goes to the office by itself.</source>
        <translation>Lo que escribe queda guardado en este teléfono y va solo a la oficina.</translation>
    </message>
    <message>
        <source>Last heard from the office %1</source>
        <translation>Última noticia de la oficina: %1</translation>
    </message>
    <message>
        <source>Tried again by itself in a moment</source>
        <translation>Se intenta otra vez solo en un momento</translation>
    </message>
    <message>
        <source>Tried again by itself at %1</source>
        <translation>Se intenta otra vez solo a las %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Look for news</source>
        <translation>Ver si hay novedades</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>less than 0.1 MB</source>
        <translation>menos de 0,1 MB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>1 photo, %1</source>
        <translation>1 foto, %1</translation>
    </message>
    <message>
        <source>%1 photos, %2</source>
        <translation>%1 fotos, %2</translation>
    </message>
    <message>
        <source>%1: waiting for signal</source>
        <translation>%1: esperando señal</translation>
    </message>
    <message>
        <source>%1: on this phone</source>
        <translation>%1: en este teléfono</translation>
    </message>
    <message>
        <source>%1: waiting for Wi-Fi</source>
        <translation>%1: esperando Wi-Fi</translation>
    </message>
    <message>
        <source>%1: on the way</source>
        <translation>%1: en camino</translation>
    </message>
    <message>
        <source>1 thing from the office waits for an update of this app</source>
        <translation>1 cosa de la oficina espera una actualización de esta aplicación</translation>
    </message>
    <message>
        <source>%1 things from the office wait for an update of this app</source>
        <translation>%1 cosas de la oficina esperan una actualización de esta aplicación</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Visit status</source>
        <translation>Estado de la visita</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Mark on a comment</source>
        <translation>Marca en un comentario</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>somebody has read a comment</comment>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Contact entry</source>
        <translation>Nota de contacto</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Standing instruction</source>
        <translation>Instrucción permanente</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Oportunidad</translation>
    </message>
    <message>
        <source>Step of an opportunity</source>
        <translation>Paso de una oportunidad</translation>
    </message>
    <message>
        <source>Note on an opportunity</source>
        <translation>Nota de una oportunidad</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Propuesta</translation>
    </message>
    <message>
        <source>The customer&apos;s answer</source>
        <translation>La respuesta del cliente</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Nothing to write down</source>
        <translation>Nada que anotar</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Aprobación</translation>
    </message>
    <message>
        <source>Visit opened</source>
        <translation>Visita abierta</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Step of a problem</source>
        <translation>Paso de un problema</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>Tablón</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Rule of opportunities</source>
        <translation>Regla de oportunidades</translation>
    </message>
    <message>
        <source>Condition of something</source>
        <translation>Estado de algo</translation>
    </message>
    <message>
        <source>Left with the customer</source>
        <translation>Dejado al cliente</translation>
    </message>
    <message>
        <source>Mark on a service card</source>
        <translation>Marca en una ficha</translation>
    </message>
    <message>
        <source>1 voice note, %1</source>
        <translation>1 nota de voz, %1</translation>
    </message>
    <message>
        <source>%1 voice notes, %2</source>
        <translation>%1 notas de voz, %2</translation>
    </message>
    <message>
        <source>%1 photos and voice notes, %2</source>
        <translation>%1 fotos y notas de voz, %2</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::TasksModel</name>
    <message>
        <source>%1 late</source>
        <translation>%1 atrasadas</translation>
    </message>
    <message>
        <source>1 open</source>
        <comment>a task</comment>
        <translation>1 abierta</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>tasks</comment>
        <translation>%1 abiertas</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::TodayModel</name>
    <message>
        <source>1 visit</source>
        <translation>1 visita</translation>
    </message>
    <message>
        <source>%1 visits</source>
        <translation>%1 visitas</translation>
    </message>
    <message>
        <source>A later visit</source>
        <translation>Una visita más tarde</translation>
    </message>
    <message>
        <source>1 more visit after that</source>
        <translation>1 visita más después</translation>
    </message>
    <message>
        <source>%1 more visits after that</source>
        <translation>%1 visitas más después</translation>
    </message>
    <message>
        <source>Ask how it is now</source>
        <translation>Preguntar cómo está ahora</translation>
    </message>
    <message>
        <source>1 open case</source>
        <translation>1 caso abierto</translation>
    </message>
    <message>
        <source>%1 open cases</source>
        <translation>%1 casos abiertos</translation>
    </message>
    <message>
        <source>1 visit in the next %1 days</source>
        <translation>1 visita en los próximos %1 días</translation>
    </message>
    <message>
        <source>%1 visits in the next %2 days</source>
        <translation>%1 visitas en los próximos %2 días</translation>
    </message>
    <message>
        <source>All briefs are on this device</source>
        <translation>Todas las fichas están en este dispositivo</translation>
    </message>
    <message>
        <source>Of 1 brief more is still to come</source>
        <translation>Falta por llegar parte de 1 ficha</translation>
    </message>
    <message>
        <source>Of %1 briefs more is still to come</source>
        <translation>Falta por llegar parte de %1 fichas</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::UpdatesModel</name>
    <message>
        <source>Thank you: %1</source>
        <translation>Gracias: %1</translation>
    </message>
    <message>
        <source>A task is done</source>
        <translation>Una tarea está hecha</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>Everything about this is done</source>
        <translation>Todo esto está hecho</translation>
    </message>
    <message>
        <source>All done: %1</source>
        <translation>Todo hecho: %1</translation>
    </message>
    <message>
        <source>Your comment was read</source>
        <translation>Leyeron su comentario</translation>
    </message>
    <message>
        <source>The office has decided</source>
        <translation>La oficina decidió</translation>
    </message>
    <message>
        <source>Two people changed this; the office decides</source>
        <translation>Dos personas cambiaron esto; la oficina decide</translation>
    </message>
    <message>
        <source>%1: no news for two weeks. You can ask the office how it stands.</source>
        <translation>%1: sin noticias desde hace dos semanas. Puede preguntar a la oficina cómo va.</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::VisitModel</name>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>Away %1 to %2</source>
        <translation>Ausente del %1 al %2</translation>
    </message>
    <message>
        <source>Away from %1</source>
        <translation>Ausente desde el %1</translation>
    </message>
    <message>
        <source>Away until %1</source>
        <translation>Ausente hasta el %1</translation>
    </message>
    <message>
        <source>Away since %1</source>
        <translation>Ausente desde el %1</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::VisitSteps</name>
    <message>
        <source>On the way to %1</source>
        <translation>En camino a %1</translation>
    </message>
    <message>
        <source>On site at %1</source>
        <translation>En el lugar: %1</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>%1: kept why it could not be done</source>
        <translation>%1: se guardó por qué no se pudo</translation>
    </message>
</context>
<context>
    <name>leadhand::crew::WorkExport</name>
    <message>
        <source>%1 of %2</source>
        <comment>things in a file</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there. Choose another place; everything is still on this phone.</source>
        <translation>El archivo no se puede escribir ahí. Elija otro lugar; todo sigue en este teléfono.</translation>
    </message>
    <message>
        <source>There is no room for the file there. Choose another place; everything is still on this phone.</source>
        <translation>Ahí no hay espacio para el archivo. Elija otro lugar; todo sigue en este teléfono.</translation>
    </message>
    <message>
        <source>Stopped. There is no file, and everything is still on this phone.</source>
        <translation>Detenido. No hay archivo, y todo sigue en este teléfono.</translation>
    </message>
    <message>
        <source>1 thing is in “%1”. Bring that file to the office.</source>
        <translation>Hay 1 cosa en “%1”. Lleve ese archivo a la oficina.</translation>
    </message>
    <message>
        <source>%1 things are in “%2”. Bring that file to the office.</source>
        <translation>Hay %1 cosas en “%2”. Lleve ese archivo a la oficina.</translation>
    </message>
    <message>
        <source>The photos that the office lacks are in “%1”. Bring that file to the office.</source>
        <translation>Las fotos que le faltan a la oficina están en “%1”. Lleve ese archivo a la oficina.</translation>
    </message>
    <message>
        <source>Everything has reached the office by now. No file is needed.</source>
        <translation>Ya llegó todo a la oficina. No hace falta ningún archivo.</translation>
    </message>
    <message>
        <source>1 photo is no longer on this phone, and not in the file.</source>
        <translation>1 foto ya no está en este teléfono ni en el archivo.</translation>
    </message>
    <message>
        <source>%1 photos are no longer on this phone, and not in the file.</source>
        <translation>%1 fotos ya no están en este teléfono ni en el archivo.</translation>
    </message>
    <message>
        <source>Only the office can read it. All of it stays on this phone too.</source>
        <translation>Solo la oficina puede leerlo. Todo se queda también en este teléfono.</translation>
    </message>
    <message>
        <source>The file is empty: the photos that the office lacks are no longer on this phone.</source>
        <translation>El archivo está vacío: las fotos que le faltan a la oficina ya no están en este teléfono.</translation>
    </message>
</context>
</TS>
