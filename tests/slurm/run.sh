#!/usr/bin/env bash
# A private Slurm on this machine: an array of 7 with one task killed and requeued, merged, compared with one run byte for byte.
#   tests/slurm/run.sh <emrcheck.dll> <folder of submissions> <work folder> [batch options]
# Starts its own munged, slurmctld and slurmd with their own folders and ports, and stops them. Needs root, for slurmd.
set -euo pipefail
dll=$(realpath "$1"); submissions=$(realpath "$2"); work=$3; shift 3
here=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$work"; work=$(realpath "$work")
for program in munged slurmctld slurmd sbatch squeue scontrol; do
  command -v "$program" >/dev/null || PATH="$PATH:/usr/sbin"
  command -v "$program" >/dev/null || { echo "skipped: $program is not installed" >&2; exit 77; }
done

private=$(mktemp -d /tmp/emrcheck-slurm.XXXXXX)
chmod 755 "$private"
mkdir -p "$private/state" "$private/spool" "$private/munge"
chmod 700 "$private/munge"
daemons=()
stop() {
  for pid in "${daemons[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${daemons[@]}"; do wait "$pid" 2>/dev/null || true; done
  [ -n "${KEEP:-}" ] || rm -rf "$private"
}
trap stop EXIT

head -c 1024 /dev/urandom >"$private/munge/key"; chmod 400 "$private/munge/key"
munged --foreground --force --key-file="$private/munge/key" --socket="$private/munge.socket" --pid-file="$private/munge/pid" \
  --log-file="$private/munge/log" --seed-file="$private/munge/seed" >/dev/null 2>&1 & daemons+=($!)
for _ in $(seq 50); do [ -S "$private/munge.socket" ] && break; sleep 0.1; done

port=$((20000 + $$ % 20000))
cat >"$private/slurm.conf" <<CONF
ClusterName=emrcheck
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$private/munge.socket
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
JobRequeue=1
SlurmctldPort=$port
SlurmdPort=$((port + 1))
StateSaveLocation=$private/state
SlurmdSpoolDir=$private/spool
SlurmctldPidFile=$private/slurmctld.pid
SlurmdPidFile=$private/slurmd.pid
SlurmctldLogFile=$private/slurmctld.log
SlurmdLogFile=$private/slurmd.log
MinJobAge=300
KillWait=2
SchedulerParameters=sched_interval=2,batch_sched_delay=0,requeue_setup_env_fail
NodeName=$(hostname -s) NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$private/slurm.conf"
slurmctld -D -f "$SLURM_CONF" >/dev/null 2>&1 & daemons+=($!)
slurmd -D -f "$SLURM_CONF" >/dev/null 2>&1 & daemons+=($!)
for _ in $(seq 100); do sinfo -h -o %T 2>/dev/null | grep -q idle && break; sleep 0.2; done
sinfo -h -o %T | grep -q idle || { echo "the private Slurm did not start" >&2; tail -5 "$private"/*.log >&2; exit 1; }

export EMRCHECK="dotnet $dll"
job=$(sbatch --parsable --array=1-7 --output="$work/slurm-%a.log" --mem=0 "$here/docs/cluster/emrcheck-array.slurm" "$submissions" "$work/shares" "$@")
echo "job $job"

# The first task that runs is killed outright, and requeued as after the loss of a node.
for _ in $(seq 300); do task=$(squeue -h -j "$job" -t R -o %F_%K | head -1); [ -n "$task" ] && break; sleep 0.1; done
sleep "${KILL_AFTER:-1}"
number=${task#*_}
for pid in $(pgrep -f -- "--out $work/shares/phan-$number " || true); do kill -9 "$pid" 2>/dev/null || true; done
scontrol requeue "$task" && echo "killed and requeued $task"

for _ in $(seq 3000); do [ -z "$(squeue -h -j "$job" -o %i)" ] && break; sleep 0.2; done
[ -z "$(squeue -h -j "$job" -o %i)" ] || { squeue >&2; echo "the array did not end" >&2; exit 1; }
for share in $(seq 7); do
  [ -f "$work/shares/phan-$share/manifest.json" ] || { echo "share $share is not finished" >&2; cat "$work/slurm-$share.log" >&2; exit 1; }
done

$EMRCHECK merge "$work"/shares/phan-* --out "$work/merged" -q || true
$EMRCHECK batch "$submissions" --out "$work/one" -q "$@" || true
diff -r --exclude=.log "$work/merged" "$work/one"
echo "the merged shares are the one run, byte for byte: $(find "$work/one" -name receipt.json | wc -l) submissions"
