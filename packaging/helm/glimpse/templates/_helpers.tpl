{{/* What the templates share: names, labels, and the pod, which is the same for both engines. */}}

{{- define "glimpse.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "glimpse.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "glimpse.labels" -}}
{{ include "glimpse.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "glimpse.volume" -}}
- metadata:
    name: data
  spec:
    accessModes: [ReadWriteOnce]
    {{- with .storageClassName }}
    storageClassName: {{ . }}
    {{- end }}
    resources:
      requests:
        storage: {{ .size }}
{{- end }}

{{- define "glimpse.pod" -}}
metadata:
  labels:
    {{- include "glimpse.selector" . | nindent 4 }}
  {{- with .Values.podAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
spec:
  automountServiceAccountToken: false
  # The names of services would become environment variables that begin with GLIMPSE_, which Glimpse takes for settings.
  enableServiceLinks: false
  # More than http.drain_timeout.
  terminationGracePeriodSeconds: 45
  {{- with .Values.imagePullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 65532
    runAsGroup: 65532
    fsGroup: 65532
    fsGroupChangePolicy: OnRootMismatch
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: glimpse
      image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: [ALL]
      env:
        - name: GLIMPSE_LISTEN
          value: "0.0.0.0:7143"
        - name: GLIMPSE_DATA
          value: /data
        - name: GLIMPSE_ROOT_KEY_FILE
          value: /run/glimpse/root-key/root.key
        {{- with .Values.publicUrl }}
        - name: GLIMPSE_SITE_PUBLIC_URL
          value: {{ . | quote }}
        {{- end }}
        {{- with .Values.trustedProxies }}
        - name: GLIMPSE_HTTP_TRUSTED_PROXIES
          value: {{ . | quote }}
        {{- end }}
        {{- if .Values.metrics.enabled }}
        - name: GLIMPSE_LISTEN_METRICS
          value: "0.0.0.0:{{ .Values.metrics.port }}"
        {{- end }}
        {{- if eq .Values.storage.engine "redis" }}
        - name: GLIMPSE_STORAGE_URL
          value: {{ required "storage.redis.url must say where Redis is" .Values.storage.redis.url | quote }}
        {{- if .Values.storage.redis.existingSecret }}
        - name: GLIMPSE_STORAGE_REDIS_PASSWORD_FILE
          value: /run/glimpse/redis/password
        {{- end }}
        {{- end }}
        {{- range $name, $value := .Values.settings }}
        - name: GLIMPSE_{{ $name }}
          value: {{ $value | toString | quote }}
        {{- end }}
      ports:
        - name: http
          containerPort: 7143
        {{- if .Values.metrics.enabled }}
        - name: metrics
          containerPort: {{ .Values.metrics.port }}
        {{- end }}
      startupProbe:
        httpGet: { path: /livez, port: http }
        periodSeconds: 2
        failureThreshold: 60
      livenessProbe:
        httpGet: { path: /livez, port: http }
        periodSeconds: 10
        timeoutSeconds: 5
        failureThreshold: 6
      readinessProbe:
        {{- /* A single node without room for new secrets still opens those it has: nobody else can. */}}
        httpGet: { path: {{ ternary "/readyz" "/livez" (eq .Values.storage.engine "redis") }}, port: http }
        periodSeconds: 5
        timeoutSeconds: 5
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
      volumeMounts:
        - name: data
          mountPath: /data
        - name: root-key
          mountPath: /run/glimpse/root-key
          readOnly: true
        {{- if and (eq .Values.storage.engine "redis") .Values.storage.redis.existingSecret }}
        - name: redis
          mountPath: /run/glimpse/redis
          readOnly: true
        {{- end }}
  volumes:
    - name: root-key
      secret:
        secretName: {{ required "rootKey.existingSecret must name the secret that has the root key (see values.yaml)" .Values.rootKey.existingSecret }}
        defaultMode: 0400
        items:
          - key: {{ .Values.rootKey.key }}
            path: root.key
    {{- if eq .Values.storage.engine "redis" }}
    {{- with .Values.storage.redis.existingSecret }}
    - name: redis
      secret:
        secretName: {{ . }}
        defaultMode: 0400
        items:
          - key: {{ $.Values.storage.redis.key }}
            path: password
    {{- end }}
    {{- end }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- if eq .Values.storage.engine "redis" }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "glimpse.selector" . | nindent 10 }}
  {{- end }}
{{- end }}
