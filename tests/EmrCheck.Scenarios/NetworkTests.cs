using System.Diagnostics.Tracing;

namespace EmrCheck.Scenarios;

/// <summary>No network in evaluation, ever.</summary>
public sealed class NetworkTests
{
    [Fact]
    public void Checking_a_hospital_opens_no_socket_and_looks_up_no_name()
    {
        using var listener = new NetworkListener();
        Run.Of("check", Repository.Fixture("qualified"), "--report", "html", "--report", "json", "-q");
        Assert.Empty(listener.Seen);
    }

    [Fact]
    public void The_listener_would_have_noticed()
    {
        using var listener = new NetworkListener();
        System.Net.Dns.GetHostAddresses("localhost");
        Assert.NotEmpty(listener.Seen);
    }

    /// <summary>Hears what this thread does; the test host has a socket of its own on others.</summary>
    private sealed class NetworkListener : EventListener
    {
        private readonly int _thread = Environment.CurrentManagedThreadId;
        private readonly List<string> _seen = [];

        public IReadOnlyList<string> Seen
        {
            get
            {
                lock (_seen) return [.. _seen];
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Http") EnableEvents(eventSource, EventLevel.LogAlways);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (_seen is null || Environment.CurrentManagedThreadId != _thread) return;
            lock (_seen) _seen.Add($"{eventData.EventSource.Name} {eventData.EventName}");
        }
    }
}
